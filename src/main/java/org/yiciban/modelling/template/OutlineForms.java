package org.yiciban.modelling.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * The forms of a new service, each with a sample that it accepts: the application, one page for the contact and one for each
 * item, for organisations one for the legal representative too, and the review of each item.
 */
final class OutlineForms {

    /** Synthetic people and numbers: nobody has them. */
    private static final String NAME = "林晓";

    private static final String ID_NUMBER = "500103199001010010";
    private static final String MOBILE = "13800000000";

    private final Outline outline;

    OutlineForms(Outline outline) {
        this.outline = outline;
    }

    String application() {
        List<Map<String, Object>> pages = new ArrayList<>();
        String all = outline.items().stream().map(item -> item.code().value()).collect(Collectors.joining(","));
        if (!ofPersons()) {
            pages.add(RepresentativePage.of(all));
        }
        pages.add(FormFile.page(
                "contact",
                new LocalText("联系人", "Contact"),
                forItems(all, new LocalText("用于办理过程中的联系", "For questions while the application is handled")),
                List.of(
                        text("contactName", new LocalText("联系人姓名", "Name of the contact"), 40, Map.of()),
                        text(
                                "contactMobile",
                                new LocalText("联系电话", "Mobile number"),
                                20,
                                Map.of("format", "mobile")))));
        for (Outline.Item item : outline.items()) {
            pages.add(FormFile.page(
                    item.code().value(),
                    item.name(),
                    forItems(
                            item.code().value(),
                            new LocalText(
                                    "用于办理" + item.name().zh(),
                                    "For: " + item.name().en())),
                    List.of(text(content(item.code()), new LocalText("申请内容", "What is applied for"), 200, Map.of()))));
        }
        return FormFile.form(outline.key().value(), pages);
    }

    String applicationSample() {
        Map<String, Object> situation = new LinkedHashMap<>();
        Map<String, Object> data = new LinkedHashMap<>();
        if (!ofPersons()) {
            data.putAll(RepresentativePage.sample(NAME, ID_NUMBER));
        }
        data.put("contactName", NAME);
        data.put("contactMobile", MOBILE);
        for (Outline.Item item : outline.items()) {
            item.question().ifPresent(question -> situation.put(item.questionKey(), true));
            data.put(content(item.code()), "申请办理" + item.name().zh());
        }
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("situation", situation);
        sample.put("applicant", applicant());
        sample.put("data", data);
        sample.put("materials", List.of());
        return FormFile.json(sample);
    }

    /** What the officer finds, and the number of the result, which later items are given. */
    String review(Outline.Item item) {
        LocalText number = new LocalText(
                item.name().zh() + "结果编号",
                "Number of the result: " + item.name().en());
        return FormFile.form(
                item.code() + ".review",
                List.of(
                        FormFile.page(
                                "review",
                                new LocalText("审查", "Review"),
                                Map.of(),
                                List.of(FormFile.field(
                                        "textarea",
                                        "findings",
                                        new LocalText("审查情况", "Findings"),
                                        Map.of("required", true, "maxLength", 2000),
                                        Map.of()))),
                        FormFile.page(
                                "result",
                                new LocalText("结果数据", "Result"),
                                Map.of(),
                                List.of(FormFile.field(
                                        "textfield",
                                        HyphenatedWords.camelCase(item.gives()),
                                        number,
                                        Map.of("maxLength", 40),
                                        Map.of())))));
    }

    String reviewSample(Outline.Item item) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("findings", "申请信息与材料一致，符合条件。");
        data.put(HyphenatedWords.camelCase(item.gives()), "2026-0001");
        Map<String, Object> sample = new LinkedHashMap<>();
        sample.put("outcome", "pass");
        sample.put("data", data);
        return FormFile.json(sample);
    }

    private Map<String, Object> applicant() {
        boolean person = ofPersons();
        Map<String, Object> applicant = new LinkedHashMap<>();
        applicant.put("kind", outline.audience().name());
        applicant.put("name", person ? NAME : "示例市小满食集餐饮有限公司");
        applicant.put("idNumber", person ? ID_NUMBER : "91500103MAC0DE016G");
        applicant.put("mobile", MOBILE);
        applicant.put("language", "zh-CN");
        return applicant;
    }

    private boolean ofPersons() {
        return outline.audience() == BundleSheet.Audience.PERSON;
    }

    private static Map<String, String> forItems(String items, LocalText purpose) {
        return Map.of("items", items, "purpose", purpose.zh(), "purposeEn", purpose.en());
    }

    private static Map<String, Object> text(String key, LocalText label, int most, Map<String, String> more) {
        return FormFile.field("textfield", key, label, Map.of("required", true, "maxLength", most), more);
    }

    private static String content(ItemCode code) {
        return HyphenatedWords.camelCase(code + "-content");
    }
}
