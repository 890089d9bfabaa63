package org.yiciban.casefile;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Release;

/** The restaurant service as its modellers change it: a shorter promise, a branch more, a branch less. */
final class NewerService {

    private static final String ITEMS = "bpmn/catalogue/items/";
    private static final String SHEET = "bpmn/restaurant-opening.yaml";

    private BundleFiles files;

    NewerService(BundleFiles files) {
        this.files = files;
    }

    /** A service as it was shipped, whatever was published since. */
    static BundleFiles shipped(CaseScenarios town, String bundle) {
        return town.parts.catalogue().all().stream()
                .filter(release -> release.key().value().equals(bundle))
                .min(Comparator.comparingInt(Release::version))
                .orElseThrow()
                .files();
    }

    BundleFiles files() {
        return files;
    }

    NewerService changed(String path, String from, String to) {
        String text = files.file(path).orElseThrow();
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " has no " + from);
        }
        files = files.with(path, text.replace(from, to));
        return this;
    }

    NewerService model(String from, String to) {
        return changed(files.modelPath(), from, to);
    }

    NewerService promising(String item, String before, String now) {
        return changed(ITEMS + item + ".yaml", "promised: {limit: " + before, "promised: {limit: " + now);
    }

    NewerService promisingAltogether(String before, String now) {
        return changed(SHEET, "promised: {limit: " + before, "promised: {limit: " + now);
    }

    /** An item more, which the agencies decide beside the others as soon as the licence is verified. */
    NewerService withHygiene() {
        String item = files.file(ITEMS + "signboard-filing.yaml").orElseThrow();
        files = files.with(
                ITEMS + "hygiene-filing.yaml",
                item.replace("code: signboard-filing", "code: hygiene-filing")
                        .replace("户外招牌设施设置备案", "公共场所卫生备案")
                        .replace("Filing of an outdoor signboard", "Hygiene filing")
                        .replace("gives: [signboard-filing-number]", "gives: []"));
        changed(SHEET, "  - {code: food-permit}\n", "  - {code: food-permit}\n  - {code: hygiene-filing}\n");
        return withBranch("hygiene-filing", "公共场所卫生备案");
    }

    /** An item less: nobody is sent its way any more. */
    NewerService withoutSignboard() {
        String model = files.file(files.modelPath()).orElseThrow();
        String gateway = "    <bpmn:exclusiveGateway id=\"";
        Map<String, String> unscripted = new TreeMap<>(files.files());
        unscripted.keySet().removeIf(path -> path.endsWith(".scenarios.yaml"));
        files = BundleFiles.of(files.key(), unscripted);
        model(
                model.substring(
                        model.indexOf(gateway + "signboard-filing-needed"),
                        model.indexOf(gateway + "fire-inspection-needed")),
                "");
        files = files.with(
                files.modelPath(),
                files.file(files.modelPath())
                        .orElseThrow()
                        .replaceAll("(?s)<bpmndi:BPMN(Shape|Edge) id=\"[a-z-]*signboard.*?</bpmndi:BPMN\\1>\\s*", "")
                        .replaceAll("(?s)<bpmn:sequenceFlow id=\"with-signboard.*?</bpmn:sequenceFlow>\\s*", "")
                        .replaceAll("<bpmn:(sequenceFlow id|outgoing|incoming)[^\n]*signboard[^\n]*\n", "\n"));
        return changed("forms/bundles/restaurant-opening.form", ",signboard-filing", "")
                .changed("forms/bundles/restaurant-opening.form", "\"signboard-filing\"", "\"food-permit\"")
                .changed(SHEET, "  - {code: signboard-filing, when: hasSignboard}\n", "");
    }

    /** Calls an item on a way of its own between the fork and the join. */
    NewerService withBranch(String item, String name) {
        String model = files.file(files.modelPath()).orElseThrow();
        String call = "    <bpmn:callActivity id=\"food-permit\"";
        String permit =
                model.substring(model.indexOf(call), model.indexOf("    <bpmn:exclusiveGateway id=\"signboard"));
        model(
                        "<bpmn:outgoing>licence-verified-to-food-permit</bpmn:outgoing>",
                        "<bpmn:outgoing>licence-verified-to-food-permit</bpmn:outgoing>"
                                + "<bpmn:outgoing>licence-verified-to-" + item + "</bpmn:outgoing>")
                .model(
                        "<bpmn:incoming>food-permit-to-all-settled</bpmn:incoming>",
                        "<bpmn:incoming>food-permit-to-all-settled</bpmn:incoming>" + "<bpmn:incoming>" + item
                                + "-to-all-settled</bpmn:incoming>")
                .model(permit, permit + permit.replace("food-permit", item).replace("食品经营许可", name))
                .model(
                        "    <bpmn:sequenceFlow id=\"food-permit-to-all-settled\"",
                        flow("licence-verified", item) + flow(item, "all-settled")
                                + "    <bpmn:sequenceFlow id=\"food-permit-to-all-settled\"");
        return model(
                "      <bpmndi:BPMNShape id=\"signboard-filing-shape\"",
                shape(item) + edge("licence-verified-to-" + item) + edge(item + "-to-all-settled")
                        + "      <bpmndi:BPMNShape id=\"signboard-filing-shape\"");
    }

    private static String flow(String from, String to) {
        return "    <bpmn:sequenceFlow id=\"%s-to-%s\" sourceRef=\"%s\" targetRef=\"%s\" />\n"
                .formatted(from, to, from, to);
    }

    private static String shape(String item) {
        return "      <bpmndi:BPMNShape id=\"%s-shape\" bpmnElement=\"%s\"><dc:Bounds x=\"900\" y=\"900\" width=\"100\" height=\"80\" /></bpmndi:BPMNShape>\n"
                .formatted(item, item);
    }

    private static String edge(String flow) {
        return "      <bpmndi:BPMNEdge id=\"%s-edge\" bpmnElement=\"%s\"><di:waypoint x=\"800\" y=\"940\" /><di:waypoint x=\"900\" y=\"940\" /></bpmndi:BPMNEdge>\n"
                .formatted(flow, flow);
    }
}
