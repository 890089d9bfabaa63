package org.yiciban.modelling.rules;

import java.util.Optional;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.read.Xml;

/** What the timer of an event waits for: a limit of the law or a date of the sheet. */
public final class TimerWords {

    private TimerWords() {}

    /** The limit that an event waits for, if it waits for one. */
    static Optional<LimitTimer> limit(BpmnModel.Node node) {
        return word(node, ProcessVariable.DUE).flatMap(LimitTimer::ofWord);
    }

    /** The wait for a date of the sheet that an event is, if it is one. */
    public static Optional<LimitTimer> date(BpmnModel.Node node) {
        return word(node, ProcessVariable.DATE).flatMap(LimitTimer::ofDateWord);
    }

    private static Optional<String> word(BpmnModel.Node node, String root) {
        return Xml.children(node.element(), "timerEventDefinition").stream()
                .flatMap(timer -> Xml.children(timer, "timeDate").stream())
                .map(date -> PlainPath.inside(Xml.text(date)))
                .filter(inside -> inside != null && inside.strip().startsWith(root + "."))
                .map(inside -> inside.strip().substring(root.length() + 1))
                .findFirst();
    }
}
