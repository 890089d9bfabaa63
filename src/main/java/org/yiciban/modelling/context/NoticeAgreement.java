package org.yiciban.modelling.context;

import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.NoticeCalls;

/** The public notices of a bundle: each of the sheet is called by the model, and no call names another. */
final class NoticeAgreement {

    private static final String RULE = "sheet-notices";

    private NoticeAgreement() {}

    static void check(BpmnModel model, Set<String> listed, Report report) {
        Set<String> called =
                model.nodes().flatMap(node -> NoticeCalls.notice(node).stream()).collect(Collectors.toSet());
        listed.stream().filter(notice -> !called.contains(notice)).forEach(notice -> {
            String shown = Report.shown(notice);
            report.error(
                    RULE,
                    shown,
                    "服务表列出的公告 " + shown + " 在图中没有调用（public-notice）。请加上，或从服务表中删除。",
                    "The sheet names the notice " + shown
                            + ", the diagram never calls it (public-notice). Draw the call or take it out of the"
                            + " sheet.");
        });
        model.nodes().forEach(node -> NoticeCalls.notice(node)
                .filter(notice -> !listed.contains(notice))
                .ifPresent(notice -> report.error(
                        RULE,
                        node.id(),
                        "图中发布的公告 " + notice + " 不在服务表的公告（notices）里，办件到这里会卡住。请写进服务表，或者删除。",
                        "The diagram publishes the notice " + notice
                                + ", which is none of the sheet (notices): the case would be stuck here. Add it there"
                                + " or remove the call.")));
    }
}
