package org.yiciban.trial;

import java.util.List;
import java.util.stream.Collectors;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Finding.Severity;
import org.yiciban.shared.LocalText;

/** What is told of a trial as a whole, beside what its cases find. */
final class TrialNotes {

    /** The rule of a trial of which something was not tried. */
    private static final String NOT_RUN = "trial-not-run";

    private static final int MOST_FILES = 3;

    private TrialNotes() {}

    /** Nothing was tried, as no service is made of these files. */
    static Finding noService() {
        return note(
                Severity.WARNING,
                NOT_RUN,
                "没有一件事用到所提交的文件，所以没有试办。请连同用到它们的服务表一起提交。",
                "No service uses the files that you hand in, so nothing was tried. Hand in the sheet that uses them as"
                        + " well.");
    }

    /**
     * So many services that not every case of each is run.
     *
     * @param shared files handed in that more than one of them uses, the most used first
     */
    static Finding manyServices(int number, List<String> shared) {
        String files = shared.stream().limit(MOST_FILES).collect(Collectors.joining(", "));
        return new Finding(
                Severity.WARNING,
                NOT_RUN,
                shared.isEmpty() ? "" : shared.get(0),
                "",
                new LocalText(
                        "所提交的文件涉及 " + number + " 件事，每件只试办样例、一次不予许可和一次补正。"
                                + (files.isEmpty() ? "" : "其中几件事共用的文件：" + files + "。"),
                        "The files that you hand in belong to " + number
                                + " services; of each only the sample, one denial and one correction are tried."
                                + (files.isEmpty() ? "" : " Shared by several of them: " + files + ".")));
    }

    /** The node at which it ran is gone. */
    static Finding interrupted() {
        return note(
                Severity.ERROR,
                "trial-interrupted",
                "试办中断了（执行它的服务器已停止），没有结论。文件没有问题的话，请再检查一次。",
                "The trial was interrupted, as the server that ran it stopped; there is no verdict. Check again.");
    }

    /** The sandbox itself could not do it. */
    static Finding broken() {
        return note(
                Severity.ERROR,
                "trial-broken",
                "程序出错，试办没有完成，没有结论。请再检查一次；再次出现请联系系统管理员。",
                "The program failed in the trial; there is no verdict. Check again, and tell the administrator if it"
                        + " fails again.");
    }

    private static Finding note(Severity severity, String rule, String zh, String en) {
        return new Finding(severity, rule, "", "", new LocalText(zh, en));
    }
}
