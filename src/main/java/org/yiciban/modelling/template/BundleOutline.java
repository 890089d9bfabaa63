package org.yiciban.modelling.template;

import static org.yiciban.modelling.template.SheetText.quoted;
import static org.yiciban.modelling.template.SheetText.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.catalogue.procedure.LicensingLaw;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** The sheet of a new service. What only the place knows has a text that says what to write there. */
final class BundleOutline {

    private final Outline outline;

    BundleOutline(Outline outline) {
        this.outline = outline;
    }

    String sheet() {
        LocalText name = outline.name();
        return """
                key: %s
                short: %s
                name: %s
                description: %s
                conditions: %s
                audience: %s
                theme: []
                keywords: [%s]
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
                                text(new LocalText(
                                        name.zh() + "：一次申请，各部门办理，一并送达。",
                                        name.en() + ": asked once, handed over together.")),
                                text(new LocalText("（请填写申请条件）", "(to be filled: who may apply)")),
                                outline.audience(),
                                Stream.of(name.zh(), name.en())
                                        .distinct()
                                        .map(SheetText::quoted)
                                        .collect(Collectors.joining(", ")),
                                outline.leadAgency(),
                                joint(),
                                promised(),
                                text(new LocalText(
                                        "没有法律规定逾期不补正视为放弃申请。",
                                        "No law lets an application lapse for a late correction.")),
                                text(new LocalText("不收费", "Free of charge")),
                                outline.items().stream()
                                        .map(BundleOutline::part)
                                        .collect(Collectors.joining("\n")),
                                questions(),
                                text(new LocalText("政务服务中心综合窗口", "General window of the service centre")),
                                text(new LocalText("12345政务服务便民热线", "Hotline 12345")))
                        .replaceAll("(?m)^\\s*\\n", "")
                + outline.authorityLine();
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
                                        "（请填写本级人民政府关于联合办理的决定）",
                                        "(to be filled: decision of the government on joint handling)")))
                : "statutory: {none: true, reason: %s}"
                        .formatted(text(new LocalText("本服务不含行政许可事项。", "No licence among its items.")));
    }

    /**
     * What its items promise one after the other, where all count in the same unit; nothing where that is more than the law
     * allows for all together, or than a limit can say.
     */
    private String promised() {
        int days = 0;
        for (var stage : outline.stages()) {
            if (stage.stream().anyMatch(item -> item.promised().unit() != TimeLimit.Unit.WD)) {
                return "";
            }
            days += stage.stream()
                    .mapToInt(item -> item.promised().amount())
                    .max()
                    .orElse(0);
        }
        int most = outline.licensing() ? LicensingLaw.JOINT_HANDLING.amount() : TimeLimit.MOST;
        return days > most ? "" : "# [L]\npromised: {limit: %dWD}".formatted(days);
    }

    private static String part(Outline.Item item) {
        String when = item.question().isPresent() ? ", when: " + item.questionKey() : "";
        return "  - {code: %s%s}".formatted(item.code(), when);
    }

    private String questions() {
        String asked = outline.items().stream()
                .filter(item -> item.question().isPresent())
                .map(item ->
                        """
                          - key: %s
                            text: %s
                            type: boolean
                            default: false"""
                                .indent(2)
                                .stripTrailing()
                                .formatted(
                                        item.questionKey(), text(item.question().get())))
                .collect(Collectors.joining("\n"));
        return asked.isEmpty() ? "questions: []" : "questions:\n" + asked;
    }
}
