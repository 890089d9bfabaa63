package org.yiciban.modelling.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.HyphenatedWords;

/** Ids are audit keys that people read: words, never what an editor made up. Each stands for one element. */
public final class WordIds implements ModelRule {

    private static final Pattern READABLE = Pattern.compile("[\\p{L}]+([_-]?[\\p{L}]+)*");
    private static final Pattern MADE_UP = Pattern.compile(
            "(?i)(activity|gateway|event|task|(user|service|script|manual|send|receive)task|call(activity)?|subprocess"
                    + "|(start|end|boundary|intermediatecatch|intermediatethrow|catch)event"
                    + "|(exclusive|parallel|eventbased|inclusive)gateway|node|id|element|sid)[_-]?([0-9].*|[0-9a-z]{7})?"
                    + "|.*[_-](?=[0-9a-z]*[0-9])(?=[0-9a-z]*[a-z])[0-9a-z]{7}|sid-.*");
    private static final int LONGEST = 64;

    @Override
    public void check(BpmnModel model, Report report) {
        model.nodes().forEach(node -> checkWord(model, node, report));
        unique(model.document().getDocumentElement(), new HashSet<>(), report);
    }

    /** Whether an editor made an id up. */
    static boolean madeUp(String id) {
        return MADE_UP.matcher(id).matches();
    }

    private void checkWord(BpmnModel model, BpmnModel.Node node, Report report) {
        String id = node.id();
        boolean words = HyphenatedWords.are(id);
        if (madeUp(id) || !words && !READABLE.matcher(id).matches() || id.length() > LONGEST) {
            List<String> proposals = ProposedId.of(model, node).stream().toList();
            report.error(
                    "word-id",
                    ElementLocation.is(node.element()),
                    "编号“" + Report.shown(id) + "”不是单词。编号会出现在审计记录里，请用小写英文单词和连字符"
                            + (proposals.isEmpty() ? "。" : "，例如 " + proposals.get(0) + "。"),
                    "The id “" + Report.shown(id) + "” isn't words. Ids are audit keys: use lower-case words joined by"
                            + " hyphens" + (proposals.isEmpty() ? "." : ", such as " + proposals.get(0) + "."),
                    proposals);
        } else if (!words) {
            report.warning("word-id", id, "编号最好用小写英文单词和连字符。", "Ids read best as lower-case words joined by hyphens.");
        }
    }

    private void unique(Element element, Set<String> seen, Report report) {
        String id = element.getAttribute("id");
        if (!id.isEmpty() && !Namespaces.CAMUNDA.equals(element.getNamespaceURI()) && !seen.add(id)) {
            report.error(
                    "id-twice",
                    id,
                    "编号 " + Report.shown(id) + " 用了两次，每个元素要有自己的编号。",
                    "The id " + Report.shown(id) + " is used twice; each element needs its own.");
        }
        Xml.children(element).forEach(child -> unique(child, seen, report));
    }
}
