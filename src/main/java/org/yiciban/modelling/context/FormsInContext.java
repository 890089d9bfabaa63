package org.yiciban.modelling.context;

import java.util.Map;
import java.util.Set;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.form.reading.FormChecks;
import org.yiciban.form.reading.FormFinding;
import org.yiciban.form.value.PatternRules;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.JsonMistake;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.shared.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Form files are JSON of the form language. */
public final class FormsInContext {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public void check(ModelFile file, Report report) throws UnreadableFile {
        JsonNode form = checkJson(file);
        if (!form.isObject() || !form.path("components").isArray()) {
            report.error(
                    "form",
                    "",
                    "表单文件必须是带 components 列表的 JSON 对象。",
                    "A form is a JSON object with a list of components.");
            return;
        }
        for (FormFinding finding : FormChecks.of(file.text())) {
            report.error(
                    "form-" + finding.rule(),
                    finding.component(),
                    Report.sentence(finding.message().zh()) + "。",
                    Report.sentence(finding.message().en()) + ".");
        }
        checkHan(form, report);
        FormTexts.check(form, report);
    }

    /** A pattern that takes only some of the Han refuses names that people bear. */
    private static void checkHan(JsonNode component, Report report) {
        PatternRules.someHan(component.path("validate").path("pattern").asString(""))
                .ifPresent(range -> report.warning(
                        "form-han-range",
                        component.path("key").asString(component.path("id").asString("")),
                        "格式中的“" + range + "”不含后来的汉字（如 㛃、䶮、鿏、𬭎、𠮷）和“〇”，有这些字的姓名、名称会被拒绝。请改为 " + PatternRules.HAN + "。",
                        "“" + range + "” of the pattern lacks the Han of later standards (㛃, 䶮, 鿏, 𬭎, 𠮷) and 〇: names"
                                + " with them are refused. Write " + PatternRules.HAN + "."));
        component.path("components").forEach(inner -> checkHan(inner, report));
    }

    /** What a form takes from the sheet beside it: the items that need a field, the questions that conditions read. */
    public void checkBeside(ModelFile file, ReleaseContext releaseContext, Report report) throws UnreadableFile {
        Map<String, Object> sheet = releaseContext.sheets().get(file.key());
        Set<String> facts;
        try {
            if (sheet != null && sheet.containsKey("items")) {
                checkNoConditions(checkJson(file), report);
                checkItems(
                        checkJson(file), new UncheckedBundleSheet(sheet).items().keySet(), report);
                new RowAgreement(new UncheckedBundleSheet(sheet), report).asked(checkJson(file));
                ConfirmFields.check(checkJson(file), new UncheckedBundleSheet(sheet), report);
            }
            RuleAgreement.conditions(file, releaseContext, report);
            FactFields.check(file, checkJson(file), releaseContext, report);
            DateFields.check(file, checkJson(file), releaseContext, report);
            facts = new ReleaseFacts(releaseContext).of(file).orElse(null);
        } catch (IllegalArgumentException toldWithTheSheet) {
            return;
        }
        if (facts == null) {
            return;
        }
        for (FormFinding unknown : FormChecks.unknownNames(file.text(), facts)) {
            String name = Report.shown(unknown.message().zh());
            report.error(
                    "form-name",
                    unknown.component(),
                    "条件或者算式中的 " + name + " 既不是本表单的内容，也不是服务表中的情形问题或者已有的结果，因此永远不成立。请改正名称。",
                    "The expression reads " + name + ", which is neither an answer of this form nor a question of the"
                            + " sheet nor a result that is there by then, so it never holds. Correct the name.");
        }
    }

    /** The sample of an application names who applies; that of a step doesn't. */
    public void checkSample(ModelFile file, ReleaseContext releaseContext, Report report) throws UnreadableFile {
        String bundle = file.bareName().substring(0, file.bareName().indexOf('.'));
        if (releaseContext.sheets().getOrDefault(bundle, Map.of()).containsKey("items")
                && file.bareName().equals(bundle + CataloguePaths.SAMPLE)) {
            SampleApplicant.check(checkJson(file), report);
        }
    }

    /** An applicant grants nothing: a condition of granting in his form would bind nobody. */
    private static void checkNoConditions(JsonNode component, Report report) {
        if (component.path("properties").has("grantsWhen")) {
            report.error(
                    "form-grants-when",
                    component.path("key").asString(component.path("id").asString("")),
                    "“grantsWhen”是办理人准予的条件，写在申请表中没有人遵守。请移到审查或者决定的表单。",
                    "“grantsWhen” binds the officer who grants; in an application nobody keeps to it. Move it to the"
                            + " form of the review or the decision.");
        }
        component.path("components").forEach(inner -> checkNoConditions(inner, report));
    }

    private static void checkItems(JsonNode component, Set<String> known, Report report) {
        String items = component.path("properties").path("items").asString("");
        for (String item : items.split(",")) {
            if (!item.isBlank() && !known.contains(item.strip())) {
                report.error(
                        "form-item",
                        component.path("key").asString(component.path("id").asString("")),
                        "字段所列的事项 " + Report.shown(item.strip()) + " 不在服务表中。请改正编号，否则承办部门看不到这项内容。",
                        "The field names the item " + Report.shown(item.strip())
                                + ", which the sheet doesn't have. Correct the code, or its agency won't see the"
                                + " answer.");
            }
        }
        component.path("components").forEach(inner -> checkItems(inner, known, report));
    }

    public JsonNode checkJson(ModelFile file) throws UnreadableFile {
        try {
            return STRICT.readTree(file.text());
        } catch (JacksonException mistake) {
            TokenStreamLocation where = mistake.getLocation();
            if (where == null) {
                throw new UnreadableFile(
                        "JSON 套得太深，或者有一个数字、名称太长", "it stands too deep, or a number or a name in it is too long");
            }
            LocalText reason = JsonMistake.words(mistake.getOriginalMessage());
            throw UnreadableFile.at(where.getLineNr(), where.getColumnNr(), reason.zh(), reason.en());
        }
    }
}
