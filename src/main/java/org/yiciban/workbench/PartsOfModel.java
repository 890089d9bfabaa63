package org.yiciban.workbench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.modelling.rules.ItemCalls;
import org.yiciban.modelling.rules.NoticeCalls;

/** Which part of a case stands at which element of the model of its service. */
public final class PartsOfModel {

    private PartsOfModel() {}

    /** By the id of the element, the key of the part without its row; nothing of a model that can't be read. */
    public static Map<String, String> of(BundleFiles files) {
        Map<String, String> elements = new HashMap<>();
        String path = files.modelPath();
        ModelFile file = new ModelFile(path, files.file(path).orElse("<none/>").getBytes(StandardCharsets.UTF_8));
        try {
            new BpmnModel(file, Xml.read(file.content())).nodes().forEach(node -> elements.put(node.id(), part(node)));
        } catch (UnreadableFile halfWritten) {
            // nobody stands in it
        }
        return elements;
    }

    private static String part(BpmnModel.Node node) {
        if (ItemCalls.opensItem(node)) {
            return ItemCalls.item(node);
        }
        return NoticeCalls.notice(node)
                .map(notice -> "notice:" + notice)
                .orElse((node.is("userTask") ? "step:" : "ask:") + node.id());
    }
}
