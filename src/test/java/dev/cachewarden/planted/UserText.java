package dev.cachewarden.planted;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** JSON of users, member by member as the samples of the libraries' output have it. */
enum UserText {
    API,
    BACKEND_0,
    BACKEND_1,
    BACKEND_2,
    BACKEND_3,
    FRONT_END,
    PROJECTION;

    private static final List<UserText> ALL = List.of(values());

    static UserText any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    String of(Person person) {
        return switch (this) {
            case API -> api(person);
            case BACKEND_0 -> backend(person, "", "", false);
            case BACKEND_1 -> backend(person, "\"samlAccounts\":[],", "", true);
            case BACKEND_2 -> backend(person, "\"samlAccounts\":[],", "\"locale\":null,", true);
            case BACKEND_3 ->
                    backend(
                            person,
                            "\"enterpriseAccounts\":[],",
                            "\"locale\":null,\"timezone\":null,\"deprovisioned\":false,",
                            true);
            case FRONT_END -> frontEnd(person);
            case PROJECTION -> projection(person);
        };
    }

    static String text(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static String api(Person p) {
        String emailId = "idn_" + p.id().substring(5);
        return String.format(
                Locale.ROOT,
                """
                {"id":"%s","object":"user","username":%s,"first_name":"%s","last_name":"Doe","locale":null,\
                "image_url":%s,"has_image":false,"primary_email_address_id":"%s",\
                "primary_phone_number_id":null,"primary_web3_wallet_id":null,"password_enabled":true,\
                "two_factor_enabled":false,"totp_enabled":false,"backup_code_enabled":false,\
                "email_addresses":[{"id":"%s","object":"email_address","email_address":"%s",\
                "reserved":false,"verification":{"status":"verified","attempts":1},"linked_to":[]}],\
                "phone_numbers":[%s],"web3_wallets":[],"external_accounts":[],"public_metadata":%s,\
                "private_metadata":%s,"unsafe_metadata":{},"external_id":null,"last_sign_in_at":%d,\
                "banned":false,"locked":false,"deprovisioned":false,"created_at":%d,"updated_at":%d,\
                "delete_self_enabled":true,"create_organization_enabled":true,"last_active_at":%d}\
                """,
                p.id(),
                text(p.username()),
                p.first(),
                picture(p),
                emailId,
                emailId,
                p.email(),
                phone(p, "phone_number"),
                p.publicData(),
                p.privateData(),
                p.made(),
                p.made(),
                p.updated(),
                p.made());
    }

    private static String backend(Person p, String accounts, String locale, boolean raw) {
        String emailId = "idn_" + p.id().substring(5);
        return String.format(
                Locale.ROOT,
                """
                {"id":"%s","passwordEnabled":true,"totpEnabled":false,"backupCodeEnabled":false,\
                "twoFactorEnabled":false,"banned":false,"createdAt":%d,"updatedAt":%d,"imageUrl":%s,\
                "hasImage":false,"primaryEmailAddressId":"%s","primaryPhoneNumberId":null,\
                "primaryWeb3WalletId":null,"lastSignInAt":%d,"externalId":null,"username":%s,\
                "firstName":"%s","lastName":"Doe","publicMetadata":%s,"privateMetadata":%s,\
                "unsafeMetadata":{},"emailAddresses":[{"id":"%s","emailAddress":"%s",\
                "verification":{"status":"verified","attempts":1,"nonce":null},"linkedTo":[]}],\
                "phoneNumbers":[%s],"web3Wallets":[],"externalAccounts":[],%s%s\
                "createOrganizationEnabled":true%s}\
                """,
                p.id(),
                p.made(),
                p.updated(),
                picture(p),
                emailId,
                p.made(),
                text(p.username()),
                p.first(),
                p.publicData(),
                p.privateData(),
                emailId,
                p.email(),
                phone(p, "phoneNumber"),
                accounts,
                locale,
                raw ? ",\"_raw\":" + api(p) : "");
    }

    private static String frontEnd(Person p) {
        return """
        {"pathRoot":"/me","id":"%s","externalId":null,"username":%s,\
        "emailAddresses":[{"pathRoot":"/me/email_addresses","emailAddress":"%s"}],\
        "phoneNumbers":[%s],"passwordEnabled":true,"firstName":"%s","lastName":"Doe",\
        "fullName":"%s Doe","primaryEmailAddress":{"emailAddress":"%s"},"imageUrl":%s,\
        "publicMetadata":%s,"unsafeMetadata":{},"updatedAt":"%s","createdAt":"%s"}\
        """
                .formatted(
                        p.id(),
                        text(p.username()),
                        p.email(),
                        phone(p, "phoneNumber"),
                        p.first(),
                        p.first(),
                        p.email(),
                        picture(p),
                        p.publicData(),
                        Instant.ofEpochMilli(p.updated()),
                        Instant.ofEpochMilli(p.made()));
    }

    private static String projection(Person p) {
        return String.format(
                Locale.ROOT,
                """
                {"id":"%s","username":%s,"firstName":"%s","imageUrl":%s,"email":"%s","phone":%s,\
                "updatedAt":%d,"createdAt":%d}\
                """,
                p.id(),
                text(p.username()),
                p.first(),
                picture(p),
                p.email(),
                p.phone().isEmpty() ? "null" : text(p.phone()),
                p.updated(),
                p.made());
    }

    private static String picture(Person p) {
        return p.picture().isEmpty() ? "null" : text(p.picture());
    }

    private static String phone(Person p, String name) {
        return p.phone().isEmpty()
                ? ""
                : "{\"id\":\"idn_x\",\"" + name + "\":\"" + p.phone() + "\",\"linked\":[]}";
    }
}
