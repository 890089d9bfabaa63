package org.yiciban.modelling.rules;

import java.util.List;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.report.Report;

/** Events of a bundle that wait for a date of its sheet. */
final class DateEvents {

    private DateEvents() {}

    /** A date of the sheet is waited for where the token stands, by an event that is called after it. */
    static void check(BpmnModel.Node node, LimitTimer date, Report report) {
        if (!node.is("intermediateCatchEvent")) {
            report.error(
                    "timer",
                    node.id(),
                    "日期 " + date.expression() + " 只能由中间捕获事件等候。请把它画成中间捕获事件。",
                    "The date " + date.expression() + " is waited for by a catch event of the flow. Draw it so.");
        } else if (!date.timer().equals(node.id())) {
            report.error(
                    "timer",
                    node.id(),
                    "等候 " + date.expression() + " 的事件，编号必须是 " + date + "。",
                    "The event that waits for " + date.expression() + " must have the id " + date + ".",
                    List.of(date.timer()));
        }
    }
}
