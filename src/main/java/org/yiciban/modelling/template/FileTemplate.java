package org.yiciban.modelling.template;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.ByRules;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/** Single new files of a service that there is, small and sound, to be changed to what they are for. */
public final class FileTemplate {

    /** What a new table gives: what whoever asks it waits for. */
    public enum Given {
        /** What an item costs, in yuan. */
        AMOUNT(Fee.OUTPUT, "金额（元）", "number", "0"),
        /** Whether an item is granted; a new table leaves that to a person. */
        DECISION(ByRules.OUTPUT, "办理决定", "string", "\"" + ByRules.PERSON + "\""),
        /** Anything else. */
        RESULT("result", "结果", "string", "\"yes\"");

        private final String output;
        private final String label;
        private final String type;
        private final String value;

        Given(String output, String label, String type, String value) {
            this.output = output;
            this.label = label;
            this.type = type;
            this.value = value;
        }
    }

    private FileTemplate() {}

    /** The sheet of a filing within a promised limit, with its officers' form and the sample of that. */
    public static Map<String, byte[]> item(ItemCode code, LocalText name, AgencyCode agency, TimeLimit promised) {
        Optional<LocalText> none = Optional.empty();
        Outline.Item item = new Outline.Item(
                code, name, agency, Handling.FILING, promised, Optional.empty(), none, List.of(), none);
        return item(item, none);
    }

    /**
     * The sheet of an item with its officers' form and the sample of that.
     *
     * @param authority the paper by which its limits, papers and conditions were set; the sheet names none without it
     */
    public static Map<String, byte[]> item(Outline.Item item, Optional<LocalText> authority) {
        Outline alone = new Outline(
                new BundleKey("alone"),
                "A01",
                item.name(),
                BundleSheet.Audience.PERSON,
                item.agency(),
                List.of(item),
                authority);
        Map<String, byte[]> files = new TreeMap<>(ServiceTemplate.of(alone));
        files.keySet()
                .removeIf(path -> !path.equals(CataloguePaths.item(item.code().value()))
                        && !path.startsWith(CataloguePaths.ITEM_FORMS));
        return files;
    }

    /**
     * The form of a step, of what the applicant is asked or of a later request, and its sample.
     *
     * @param outcome with what the step ends in the sample; null where an applicant fills it in
     */
    public static Map<String, byte[]> form(String id, LocalText name, @Nullable String outcome) {
        Map<String, Object> sample = new LinkedHashMap<>();
        if (outcome != null) {
            sample.put("outcome", outcome);
        }
        sample.put("data", Map.of("remarks", "没有其他需要说明的情况。"));
        Map<String, Object> remarks = FormFile.field(
                "textarea",
                "remarks",
                new LocalText("说明", "Remarks"),
                Map.of("required", true, "maxLength", 500),
                Map.of());
        String form = FormFile.form(id, List.of(FormFile.page("remarks", name, Map.of(), List.of(remarks))));
        return utf8(Map.of(
                CataloguePaths.STEPS + id + CataloguePaths.FORM,
                form,
                CataloguePaths.STEPS + id + CataloguePaths.SAMPLE,
                FormFile.json(sample)));
    }

    /**
     * A decision table with one column and one row for whatever stands there.
     *
     * @param reads the fact or the question that the column reads
     */
    public static Map<String, byte[]> table(String key, LocalText name, String reads, Given given) {
        String written = escaped(name);
        return utf8(Map.of(
                CataloguePaths.table(key),
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="%1$s-definitions" name="%2$s" namespace="https://yiciban.org/dmn">
                  <decision id="%1$s" name="%2$s">
                    <decisionTable id="%1$s-table" hitPolicy="FIRST">
                      <input id="column-1" label="%3$s"><inputExpression id="column-1-read"><text>%3$s</text></inputExpression></input>
                      <output id="column-2" label="%5$s" name="%4$s" typeRef="%6$s" />
                      <rule id="row-1">
                        <inputEntry id="row-1-column-1"><text></text></inputEntry>
                        <outputEntry id="row-1-column-2"><text>%7$s</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """
                        .formatted(key, written, reads, given.output, given.label, given.type, given.value)));
    }

    /** The model of a later request: its item is handled, and that is all. */
    public static Map<String, byte[]> request(BundleKey bundle, LaterRequest request) {
        return Map.of("bpmn/" + request.processKey(bundle) + ".bpmn", new RequestModel(bundle, request).written());
    }

    private static String escaped(LocalText name) {
        return name.zh().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static Map<String, byte[]> utf8(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
