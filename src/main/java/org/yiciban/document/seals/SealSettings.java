package org.yiciban.document.seals;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SealKind;
import org.yiciban.document.issued.SealType;
import org.yiciban.identity.account.Role;

/**
 * Which seals documents get, and who may set them. Whom an agency trusts with a seal is its own rule of seals
 * 印章管理办法; the defaults are usual ones ({@code [D]}).
 *
 * @param kind what kind of seal; where it isn't said, a sample in demo mode and none elsewhere
 * @param receipt who may set the seal for receipts
 * @param acceptance who may set the special seal for acceptance
 * @param licensing who may set the special seal for licensing
 * @param organ who may set the organ's own seal
 * @param windowAccepts whether the window that receives for an organ may set its special seals ({@code [D]}: the organ
 *     entrusts the window with acceptance); never the organ's own
 * @param optional what bears no seal where the act that issues it doesn't set one, and waits for no keeper ({@code [D]}: the
 *     law wants seals at acceptance and refusal and on licences, Arts 32, 39)
 * @param agencies what is otherwise in single agencies, by their codes
 */
@ConfigurationProperties("yiciban.seals")
record SealSettings(
        @Nullable SealKind kind,
        @DefaultValue({"CLERK", "OFFICER", "HEAD", "KEEPER"}) Set<Role> receipt,
        @DefaultValue({"CLERK", "OFFICER", "HEAD", "KEEPER"}) Set<Role> acceptance,
        @DefaultValue({"CLERK", "OFFICER", "HEAD", "KEEPER"}) Set<Role> licensing,
        @DefaultValue({"CLERK", "OFFICER", "HEAD", "KEEPER"}) Set<Role> organ,
        @DefaultValue("true") boolean windowAccepts,
        @DefaultValue({"RECEIPT", "BUNDLE"}) Set<DocumentType> optional,
        @DefaultValue Map<String, OfAgency> agencies) {

    /**
     * Who may set the seals of one agency; what isn't said is as elsewhere.
     *
     * @param receipt the seal for receipts
     * @param acceptance the special seal for acceptance
     * @param licensing the special seal for licensing
     * @param organ the organ's own
     */
    record OfAgency(
            @Nullable Set<Role> receipt,
            @Nullable Set<Role> acceptance,
            @Nullable Set<Role> licensing,
            @Nullable Set<Role> organ) {

        @Nullable
        Set<Role> of(SealType seal) {
            return switch (seal) {
                case RECEIPT -> receipt;
                case ACCEPTANCE -> acceptance;
                case LICENSING -> licensing;
                case ORGAN -> organ;
            };
        }
    }

    /** Who may set that seal of that agency. */
    Set<Role> duties(SealType seal, String agency) {
        OfAgency own = agencies.get(agency);
        Set<Role> said = own == null ? null : own.of(seal);
        return said == null ? usual(seal) : said;
    }

    private Set<Role> usual(SealType seal) {
        return switch (seal) {
            case RECEIPT -> receipt;
            case ACCEPTANCE -> acceptance;
            case LICENSING -> licensing;
            case ORGAN -> organ;
        };
    }
}
