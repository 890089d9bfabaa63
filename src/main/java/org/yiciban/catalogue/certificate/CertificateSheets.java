package org.yiciban.catalogue.certificate;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.CertificateRule;
import org.yiciban.catalogue.procedure.CertificateValidity;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.catalogue.yaml.WordValues;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.form.value.SocialCreditCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.TimeLimit;

/** Which certificate an item gives: as its sheet says it, and what must hold of it. */
public final class CertificateSheets {

    private static final String BLOCK = "certificate";
    private static final String[] KEYS = {"name", "type", "validity", "scope", "holder", "renewal", "reissue"};
    private static final String[] HOLDER = {"name", "number"};
    private static final String[] RENEWAL = {"item", "opens", "closes"};

    /** [D]: an agency knows nothing of what is asked for earlier. */
    private static final int OPENS = 90;
    /** Licensing law Art. 50: thirty days before the last one, unless another rule says otherwise. */
    private static final int CLOSES = 30;

    private static final int AUTHORITY = 18;
    private static final Pattern KIND = Pattern.compile("[0-9A-Z]{3}");

    private CertificateSheets() {}

    /** The certificate of an item; empty where it gives none, or what is said of it can't be read. */
    public static Optional<CertificateRule> read(SheetMap sheet) {
        return sheet.optionalBlock(BLOCK, KEYS).flatMap(map -> {
            String type = map.value("type", CertificateSheets::type);
            CertificateValidity validity = map.value("validity", CertificateSheets::validity);
            CertificateRule.Scope scope = scope(map, sheet);
            Optional<CertificateRule.Holder> holder = map.optionalBlock("holder", HOLDER)
                    .map(one -> new CertificateRule.Holder(one.text("name"), one.text("number")));
            Optional<CertificateRule.Renewal> renewal = renewal(map);
            Optional<ItemCode> reissue = map.optional("reissue", ItemCode::new);
            return type == null || validity == null || scope == null
                    ? Optional.empty()
                    : Optional.of(
                            new CertificateRule(map.local("name"), type, validity, scope, holder, renewal, reissue));
        });
    }

    private static Optional<CertificateRule.Renewal> renewal(SheetMap certificate) {
        return certificate.optionalBlock("renewal", RENEWAL).flatMap(map -> {
            ItemCode item = map.value("item", ItemCode::new);
            return item == null
                    ? Optional.empty()
                    : Optional.of(new CertificateRule.Renewal(
                            item,
                            map.optional("opens", CertificateSheets::days).orElse(OPENS),
                            map.optional("closes", CertificateSheets::days).orElse(CLOSES)));
        });
    }

    private static int days(String said) {
        TimeLimit limit = TimeLimit.parse(said);
        if (limit.unit() != TimeLimit.Unit.CD) {
            throw new SheetMistake(SheetWords.of("certificate-renewal-days", said));
        }
        return limit.amount();
    }

    /** The code of a kind of certificates, as a sheet names it: whose credit code it begins with has defined it. */
    public static String type(String said) {
        if (said.length() != AUTHORITY + 3
                || !KIND.matcher(said.substring(AUTHORITY)).matches()
                || !(SocialCreditCode.read(said.substring(0, AUTHORITY)) instanceof ParsedValue.Accepted)) {
            throw new SheetMistake(SheetWords.of("certificate-type", said));
        }
        return said;
    }

    private static CertificateValidity validity(String said) {
        return CertificateValidity.parse(said)
                .orElseThrow(() -> new SheetMistake(SheetWords.of("certificate-validity", said)));
    }

    /** A licence holds everywhere unless its sheet says otherwise (Art. 41); of all else the sheet says where. */
    private static CertificateRule.@Nullable Scope scope(SheetMap map, SheetMap sheet) {
        boolean licence =
                "licence".equalsIgnoreCase(sheet.optionalText("handling").orElse(""));
        return licence && !map.has("scope")
                ? CertificateRule.Scope.NATIONWIDE
                : map.value("scope", WordValues.word(CertificateRule.Scope.class));
    }

    /** Notes every breach: what a certificate says has to come from somewhere. */
    public static void check(ItemSheet item, SheetMap sheet) {
        item.certificate().ifPresent(rule -> {
            SheetMap map = sheet.block(BLOCK, KEYS);
            if (!item.result().electronic()) {
                map.problem("name", SheetWords.of("certificate-paper"));
            }
            if (item.handling() == Handling.QUERY || item.internalCheck()) {
                map.problem("name", SheetWords.of("certificate-nobody"));
            }
            rule.renewal().ifPresent(renewal -> renewal(item, rule, renewal, map));
            rule.reissue()
                    .filter(item.code()::equals)
                    .ifPresent(itself -> map.problem("reissue", SheetWords.of("certificate-reissue-itself")));
            rule.validity()
                    .result()
                    .filter(key -> !item.gives().contains(key))
                    .ifPresent(key -> map.problem("validity", SheetWords.of("certificate-gives", key)));
            rule.holder().ifPresent(holder -> Stream.of(holder.name(), holder.number())
                    .filter(key -> !item.gives().contains(key))
                    .forEach(key -> map.problem("holder", SheetWords.of("certificate-gives", key))));
        });
    }

    /** What never ends can't be renewed, and the law knows it of licences alone; the time to ask is before it is over. */
    private static void renewal(
            ItemSheet item, CertificateRule rule, CertificateRule.Renewal renewal, SheetMap certificate) {
        if (item.handling() != Handling.LICENCE) {
            certificate.problem("renewal", SheetWords.of("certificate-renewal-licence"));
        }
        if (rule.validity().months() == 0) {
            certificate.problem("renewal", SheetWords.of("certificate-renewal-validity"));
        }
        if (renewal.closes() >= renewal.opens()) {
            certificate.problem("renewal", SheetWords.of("certificate-renewal-order"));
        }
        if (renewal.item().equals(item.code())) {
            certificate.problem("renewal", SheetWords.of("certificate-renewal-itself"));
        }
    }
}
