package org.yiciban.modelling.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Element;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.Vocabulary;
import org.yiciban.modelling.read.Xml;
import org.yiciban.shared.LocalText;

/** One line of what a call hands in or takes out. */
public record PassedVariable(Element element) {

    private static final Map<String, LocalText> WORDS =
            Map.of(Vocabulary.ITEM, new LocalText("事项", "item"), "notice", new LocalText("公告", "notice"));

    /** What it says there; empty when it says nothing. */
    public String get(String attribute) {
        return element.getAttribute(attribute);
    }

    /** Whether it is handed in, not taken out. */
    public boolean in() {
        return "in".equals(element.getLocalName());
    }

    /** Whether nobody has chosen yet what it names: so a step stands that was just drawn. */
    boolean unchosen() {
        return in()
                && WORDS.containsKey(get("target"))
                && (get("source") + get("sourceExpression")).isBlank()
                && !element.hasAttribute("businessKey");
    }

    /** What is to be done about it. */
    LocalText choose() {
        LocalText what = Objects.requireNonNull(WORDS.get(get("target")));
        return new LocalText(
                "还没有选这一步办的是哪个" + what.zh() + "。请在图上点选这一步，在右边的面板里选；列表里没有的，先在服务表里添加。",
                "Nobody has chosen yet which " + what.en() + " this step is. Choose the step in the diagram and the "
                        + what.en() + " in the panel beside it; what isn't in the list is added in the sheet of the"
                        + " service first.");
    }

    /** All lines of a call, in their order. */
    public static List<PassedVariable> of(BpmnModel.Node call) {
        List<PassedVariable> passed = new ArrayList<>();
        for (Element extensions : Xml.children(call.element(), "extensionElements")) {
            for (Element line : Xml.children(extensions)) {
                boolean known = "in".equals(line.getLocalName()) || "out".equals(line.getLocalName());
                if (known && Namespaces.CAMUNDA.equals(line.getNamespaceURI())) {
                    passed.add(new PassedVariable(line));
                }
            }
        }
        return passed;
    }
}
