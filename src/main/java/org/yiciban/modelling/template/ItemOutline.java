package org.yiciban.modelling.template;

import static org.yiciban.modelling.template.SheetText.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** The sheet of an item of a new service. What only the place knows has a text that says what to write there. */
final class ItemOutline {

    private static final LocalText RULE_TO_FILL = new LocalText("（请填写依据的法律法规及条款）", "(to be filled: law and article)");
    private static final LocalText REASON_TO_FILL =
            new LocalText("（请填写法律未规定期限的理由）", "(to be filled: why the law sets no limit)");

    private final Outline outline;
    private final Outline.Item item;

    ItemOutline(Outline outline, Outline.Item item) {
        this.outline = outline;
        this.item = item;
    }

    String sheet() {
        boolean licence = item.handling() == Handling.LICENCE;
        return """
                code: %s
                name: %s
                agency: %s
                handling: %s
                immediate: false
                %s
                %s
                %s
                clockStarts: acceptance
                legalBasis:
                  - %s
                materials: []
                needs: [%s]
                gives: [%s]
                result:
                  name: %s
                  form: electronic
                fourEyes: false
                commitment: false
                specialProcedures: []
                remedies: standard
                certainty: "[L]"
                """
                        .formatted(
                                item.code(),
                                text(item.name()),
                                item.agency(),
                                word(item.handling()),
                                statutory(item.statutory(), item.basis()),
                                licence ? "silence: accepted" : reception(),
                                outline.promisedFromAcceptance(item)
                                        .map(limit -> "# [L]\npromised: {limit: %s}".formatted(limit))
                                        .orElse(""),
                                text(item.basis().orElse(RULE_TO_FILL)),
                                needs(),
                                item.gives(),
                                text(new LocalText(
                                        item.name().zh() + "办理结果",
                                        "Result: " + item.name().en())))
                        .replaceAll("(?m)^\\s*\\n", "")
                + outline.authorityLine();
    }

    private static String statutory(Optional<TimeLimit> limit, Optional<LocalText> basis) {
        return limit.map(one -> "statutory: {limit: %s, basis: %s}".formatted(one, text(basis.orElse(RULE_TO_FILL))))
                .orElseGet(() -> "statutory: {none: true, reason: %s}".formatted(text(REASON_TO_FILL)));
    }

    private static String reception() {
        return """
                silence: none
                # [L]
                reception:
                  limit: 5WD
                  basis: %s"""
                .formatted(text(new LocalText(
                        "比照《中华人民共和国行政许可法》第三十二条第一款第四项",
                        "By analogy with the Administrative Licensing Law, Art. 32 para 1(4)")));
    }

    /** An item waits for the results of those before it; for one that isn't always there, only where it is. */
    private String needs() {
        return outline.items().stream()
                .filter(giver -> item.after().contains(giver.code()))
                .map(giver -> giver.gives() + (giver.question().isPresent() ? "?" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
