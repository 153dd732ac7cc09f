package dev.cachewarden.core.clerk.render;

import static dev.cachewarden.core.clerk.render.Conversion.ALWAYS_THERE;
import static dev.cachewarden.core.clerk.render.Conversion.OR_EMPTY_OBJECT;
import static dev.cachewarden.core.clerk.render.Conversion.OR_NULL;
import static dev.cachewarden.core.clerk.render.Form.field;
import static dev.cachewarden.core.clerk.render.Form.plain;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms that {@code JSON.stringify} gave a {@code User} of {@code @clerk/backend} since it
 * keeps the API's JSON in {@code _raw}. Source: the constructors and {@code fromJSON} of the
 * releases, and their output for synthetic users.
 */
record BackendForm(Form form) {

    /** By release, each until the next: 1.24.1, 1.27.1, 2.18.0, 2.31.0, 3.0.0, 3.2.4, 3.9.0. */
    static final List<BackendForm> ALL =
            List.of(
                    form(saml(BackendParts.ACCOUNT, BackendParts.SAML), Form.of()),
                    form(saml(BackendParts.ACCOUNT_PHONE, BackendParts.SAML), Form.of()),
                    form(
                            saml(BackendParts.ACCOUNT_PHONE, BackendParts.SAML_CONNECTED),
                            plain("locale")),
                    form(
                            saml(BackendParts.ACCOUNT_PROVIDER, BackendParts.SAML_CONNECTED),
                            plain("locale")),
                    form(accounts(BackendParts.ACCOUNT_PROVIDER), plain("locale")),
                    form(enterprise(BackendParts.ACCOUNT_PROVIDER), plain("locale")),
                    form(enterprise(BackendParts.ACCOUNT_EXTERNAL), plain("locale")),
                    // The first with a time zone; known by its output alone.
                    form(
                            enterprise(BackendParts.ACCOUNT_EXTERNAL),
                            Form.of(
                                    plain("locale"),
                                    field("timezone", OR_NULL),
                                    field("deprovisioned", ALWAYS_THERE))));

    private static BackendForm form(Form accounts, Form tail) {
        return new BackendForm(
                Form.of(
                        plain(
                                "id passwordEnabled totpEnabled backupCodeEnabled twoFactorEnabled"
                                        + " banned locked createdAt updatedAt imageUrl hasImage"
                                        + " primaryEmailAddressId primaryPhoneNumberId"
                                        + " primaryWeb3WalletId lastSignInAt externalId username"
                                        + " firstName lastName"),
                        field("publicMetadata", OR_EMPTY_OBJECT),
                        field("privateMetadata", OR_EMPTY_OBJECT),
                        field("unsafeMetadata", OR_EMPTY_OBJECT),
                        field("emailAddresses", Conversion.list(BackendParts.EMAIL)),
                        field("phoneNumbers", Conversion.list(BackendParts.PHONE)),
                        field("web3Wallets", Conversion.list(BackendParts.WALLET)),
                        accounts,
                        plain("lastActiveAt createOrganizationEnabled"),
                        field("createOrganizationsLimit", OR_NULL),
                        plain("deleteSelfEnabled legalAcceptedAt"),
                        tail));
    }

    /**
     * The user of {@code api}, the API's JSON.
     *
     * @throws NotRenderableException if the library would fail, or we do not know what it does
     */
    Json.Obj user(Json.Obj api) {
        List<Member> members = new ArrayList<>(form.of(api).members());
        members.add(new Member("_raw", api));
        return new Json.Obj(members);
    }

    private static Form accounts(Form account) {
        return field("externalAccounts", Conversion.list(account));
    }

    private static Form saml(Form account, Form saml) {
        return Form.of(accounts(account), field("samlAccounts", Conversion.list(saml)));
    }

    private static Form enterprise(Form account) {
        return Form.of(
                accounts(account),
                field("enterpriseAccounts", Conversion.list(BackendParts.ENTERPRISE)));
    }
}
