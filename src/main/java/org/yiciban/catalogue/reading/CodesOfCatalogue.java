package org.yiciban.catalogue.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yiciban.catalogue.sheet.CatalogueCodes;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.SheetMistake;
import org.yiciban.catalogue.sheet.SheetWords;
import org.yiciban.catalogue.yaml.SheetMap;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.form.value.SocialCreditCode;

/** Reads the codes of the national catalogue, and finds out whether they fit each other and the item. */
final class CodesOfCatalogue {

    private static final String BASIC = "basicCode";
    private static final String IMPLEMENTING = "implementingCode";
    private static final String AUTHORITY = "authority";

    /** Place, kind of item, department, main item and part of it. */
    private static final Pattern BASIC_FORM = Pattern.compile("[0-9]{2}(0[1-9]|10|20)[0-9a-z]{8}");

    private static final int BODY = 18;
    private static final Pattern LEVEL = Pattern.compile("[1-6]");
    private static final String LICENCE = "01";

    private CodesOfCatalogue() {}

    static CatalogueCodes read(SheetMap map) {
        return new CatalogueCodes(
                map.optional(BASIC, CodesOfCatalogue::basic),
                map.optional(IMPLEMENTING, CodesOfCatalogue::implementing),
                map.optionalLocal(AUTHORITY));
    }

    private static String basic(String text) {
        if (!BASIC_FORM.matcher(text).matches()) {
            throw new SheetMistake(SheetWords.of("basic-code", text));
        }
        return text;
    }

    private static String implementing(String text) {
        boolean whole = text.length() == BODY + 1 + 12;
        if (!whole
                || !LEVEL.matcher(text.substring(BODY, BODY + 1)).matches()
                || !BASIC_FORM.matcher(text.substring(BODY + 1)).matches()) {
            throw new SheetMistake(SheetWords.of("implementing-code", text));
        }
        String body = text.substring(0, BODY);
        if (!(SocialCreditCode.read(body) instanceof ParsedValue.Accepted)) {
            throw new SheetMistake(SheetWords.of("implementing-body", text, body));
        }
        return text;
    }

    /** A licence is one in the catalogue too; a registration may be counted among the licences there. */
    static void check(ItemSheet item, SheetMap sheet) {
        Optional<String> basic = item.codes().basic();
        basic.filter(code -> code.startsWith(LICENCE, 2) ? !mayBeLicence(item) : item.isLicence())
                .ifPresent(code -> sheet.problem(
                        BASIC,
                        SheetWords.of(code.startsWith(LICENCE, 2) ? "code-of-licence" : "code-no-licence", code)));
        item.codes()
                .implementing()
                .filter(code -> basic.map(own -> !code.endsWith(own)).orElse(!sheet.has(BASIC)))
                .ifPresent(code -> sheet.problem(
                        IMPLEMENTING, SheetWords.of("implementing-basic", code, code.substring(BODY + 1))));
    }

    private static boolean mayBeLicence(ItemSheet item) {
        return item.isLicence() || item.handling() == Handling.REGISTRATION;
    }
}
