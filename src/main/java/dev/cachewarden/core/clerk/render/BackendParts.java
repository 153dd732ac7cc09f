package dev.cachewarden.core.clerk.render;

import static dev.cachewarden.core.clerk.render.Conversion.ALWAYS_NULL;
import static dev.cachewarden.core.clerk.render.Conversion.OR_EMPTY_OBJECT;
import static dev.cachewarden.core.clerk.render.Conversion.OR_EMPTY_TEXT;
import static dev.cachewarden.core.clerk.render.Conversion.OR_NULL;
import static dev.cachewarden.core.clerk.render.Conversion.PLAIN;
import static dev.cachewarden.core.clerk.render.Conversion.URL;
import static dev.cachewarden.core.clerk.render.Form.field;
import static dev.cachewarden.core.clerk.render.Form.plain;

import dev.cachewarden.core.clerk.render.Form.Field;

import java.util.List;

/** The classes inside a {@code User} of {@code @clerk/backend}. */
final class BackendParts {

    static final Form VERIFICATION =
            Form.of(
                    plain("status strategy"),
                    field("externalVerificationRedirectURL", URL),
                    field("attempts", OR_NULL),
                    field("expireAt", OR_NULL),
                    field("nonce", OR_NULL),
                    field("message", ALWAYS_NULL));

    private static final Conversion VERIFIED = Conversion.resource(VERIFICATION);
    private static final Conversion LINKS = Conversion.listAlwaysThere(Form.of(plain("id type")));

    static final Form EMAIL =
            Form.of(
                    plain("id emailAddress"),
                    field("verification", VERIFIED),
                    field("linkedTo", LINKS));
    static final Form PHONE =
            Form.of(
                    plain("id phoneNumber reservedForSecondFactor defaultSecondFactor"),
                    field("verification", VERIFIED),
                    field("linkedTo", LINKS));
    static final Form WALLET = Form.of(plain("id web3Wallet"), field("verification", VERIFIED));

    static final Form ACCOUNT = account("", "", "");
    static final Form ACCOUNT_PHONE = account("", "phoneNumber", "");
    static final Form ACCOUNT_PROVIDER = account("providerUserId", "phoneNumber", "");
    static final Form ACCOUNT_EXTERNAL =
            account("providerUserId", "phoneNumber", "externalAccountId");

    static final Form SAML = Form.of(samlFields());
    static final Form SAML_CONNECTED =
            Form.of(
                    samlFields(),
                    field("lastAuthenticatedAt", OR_NULL),
                    plain("enterpriseConnectionId"));

    static final Form ENTERPRISE =
            Form.of(
                    plain("id active emailAddress"),
                    field(
                            "enterpriseConnection",
                            Conversion.resource(
                                    plain(
                                            "id active allowIdpInitiated"
                                                    + " allowSubdomains"
                                                    + " disableAdditionalIdentifications"
                                                    + " domain logoPublicUrl name protocol"
                                                    + " provider syncUserAttributes"
                                                    + " createdAt updatedAt"))),
                    plain("firstName lastName protocol provider providerUserId publicMetadata"),
                    field("verification", VERIFIED),
                    plain("lastAuthenticatedAt enterpriseConnectionId"));

    private BackendParts() {}

    private static Form samlFields() {
        return Form.of(
                plain("id provider providerUserId active emailAddress firstName lastName"),
                field("verification", VERIFIED),
                field(
                        "samlConnection",
                        Conversion.resource(
                                plain(
                                        "id name domain active provider syncUserAttributes"
                                                + " allowSubdomains allowIdpInitiated createdAt"
                                                + " updatedAt"))));
    }

    private static Form account(String provider, String phone, String external) {
        return Form.of(
                plain("id provider"),
                optional(provider),
                plain("identificationId"),
                // The class calls externalId what the API calls the provider's user id.
                new Form(List.of(new Field("externalId", "provider_user_id", PLAIN))),
                plain("approvedScopes emailAddress firstName lastName"),
                field("imageUrl", OR_EMPTY_TEXT),
                plain("username"),
                optional(phone),
                field("publicMetadata", OR_EMPTY_OBJECT),
                plain("label"),
                field("verification", VERIFIED),
                optional(external));
    }

    private static Form optional(String name) {
        return name.isEmpty() ? Form.of() : plain(name);
    }
}
