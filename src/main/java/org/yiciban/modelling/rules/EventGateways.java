package org.yiciban.modelling.rules;

import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/** Behind an event gateway stand only events, and each belongs to that gateway alone. */
public final class EventGateways implements ModelRule {

    @Override
    public void check(BpmnModel model, Report report) {
        for (ProcessScope scope : model.scopes()) {
            for (BpmnModel.Node gateway : scope.of("eventBasedGateway")) {
                boolean onlyEvents = scope.outgoing(gateway).stream()
                        .map(flow -> scope.node(flow.to()))
                        .allMatch(node -> node.is("intermediateCatchEvent")
                                && scope.incoming(node).size() == 1);
                if (!onlyEvents || scope.outgoing(gateway).size() < 2) {
                    report.error(
                            "event-gateway",
                            gateway.id(),
                            "事件网关之后至少要有两个中间捕获事件（消息或期限），而且只能有它们。",
                            "An event gateway leads to at least two catch events (message or limit), and to nothing"
                                    + " else.");
                }
            }
        }
    }
}
