package org.yiciban.modelling.template;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;
import tools.jackson.databind.json.JsonMapper;

/** The sheets of a new service. What only the place knows has a text that says what to write there. */
final class OutlineSheets {

    private static final LocalText RULE_TO_FILL = new LocalText("（请填写依据的法律法规及条款）", "(to be filled: law and article)");
    private static final LocalText REASON_TO_FILL =
            new LocalText("（请填写法律未规定期限的理由）", "(to be filled: why the law sets no limit)");

    private static final JsonMapper JSON = new JsonMapper();

    private final Outline outline;

    OutlineSheets(Outline outline) {
        this.outline = outline;
    }

    String bundle() {
        LocalText name = outline.name();
        return """
                key: %s
                short: %s
                name: %s
                description: %s
                conditions: %s
                audience: %s
                theme: []
                keywords: [%s, %s]
                leadAgency: %s
                preCheck: window
                %s
                %s
                # 法律允许逾期不补正视为放弃申请的，写 {limit, basis}
                correctionLimit:
                  none: true
                  reason: %s
                # [L]
                fee: %s
                channels: [WEB, WINDOW, KIOSK, API]
                items:
                %s
                %s
                # [L]
                consult: %s
                complain: %s
                """
                .formatted(
                        outline.key(),
                        quoted(outline.shortCode()),
                        text(name),
                        text(new LocalText(name.zh() + "：一次申请，各部门办理，一并送达。", name.en() + ": asked once, handed over together.")),
                        text(new LocalText("（请填写申请条件）", "(to be filled: who may apply)")),
                        outline.audience(),
                        quoted(name.zh()),
                        quoted(name.en()),
                        outline.leadAgency(),
                        joint(),
                        promised(),
                        text(new LocalText("没有法律规定逾期不补正视为放弃申请。", "No law lets an application lapse for a late correction.")),
                        text(new LocalText("不收费", "Free of charge")),
                        outline.items().stream().map(OutlineSheets::part).collect(Collectors.joining("\n")),
                        questions(),
                        text(new LocalText("政务服务中心综合窗口", "General window of the service centre")),
                        text(new LocalText("12345政务服务便民热线", "Hotline 12345")))
                .replaceAll("(?m)^\\s*\\n", "");
    }

    String item(Outline.Item item) {
        boolean licence = item.handling() == Handling.LICENCE;
        return """
                code: %s
                name: %s
                agency: %s
                handling: %s
                immediate: false
                %s
                %s
                # [L]
                promised: {limit: %s}
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
                        item.promised(),
                        text(item.basis().orElse(RULE_TO_FILL)),
                        needs(item),
                        item.gives(),
                        text(new LocalText(item.name().zh() + "办理结果", "Result: " + item.name().en())));
    }

    /** Licences that several agencies decide together have the limit of the law; the government's decision is the place's. */
    private String joint() {
        return outline.licensing()
                ? """
                        statutory:
                          limit: 45WD
                          extension: 15WD
                          basis: %s
                          # [L]
                          decidedBy: %s"""
                        .formatted(
                                text(new LocalText(
                                        "《中华人民共和国行政许可法》第四十二条第二款", "Administrative Licensing Law, Art. 42 para 2")),
                                text(new LocalText(
                                        "（请填写本级人民政府关于联合办理的决定）", "(to be filled: decision of the government on joint handling)")))
                : "statutory: {none: true, reason: %s}"
                        .formatted(text(new LocalText("本服务不含行政许可事项。", "No licence among its items.")));
    }

    /** What its items promise one after the other, where all count in the same unit. */
    private String promised() {
        int days = 0;
        for (var stage : outline.stages()) {
            if (stage.stream().anyMatch(item -> item.promised().unit() != TimeLimit.Unit.WD)) {
                return "";
            }
            days += stage.stream().mapToInt(item -> item.promised().amount()).max().orElse(0);
        }
        return "# [L]\npromised: {limit: %dWD}".formatted(days);
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

    /** An item waits for the results of those before it that are always there. */
    private String needs(Outline.Item item) {
        return outline.items().stream()
                .filter(giver -> item.after().contains(giver.code()) && giver.question().isEmpty())
                .map(Outline.Item::gives)
                .collect(Collectors.joining(", "));
    }

    private static String part(Outline.Item item) {
        String when = item.question().isPresent() ? ", when: " + item.questionKey() : "";
        return "  - {code: %s%s}".formatted(item.code(), when);
    }

    private String questions() {
        String asked = outline.items().stream()
                .filter(item -> item.question().isPresent())
                .map(item -> """
                          - key: %s
                            text: %s
                            type: boolean
                            default: false"""
                        .indent(2)
                        .stripTrailing()
                        .formatted(item.questionKey(), text(item.question().get())))
                .collect(Collectors.joining("\n"));
        return asked.isEmpty() ? "questions: []" : "questions:\n" + asked;
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String text(LocalText text) {
        return "{zh: %s, en: %s}".formatted(quoted(text.zh()), quoted(text.en()));
    }

    /** As YAML reads it back, whatever stands in it: its double quotes are those of JSON. */
    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
