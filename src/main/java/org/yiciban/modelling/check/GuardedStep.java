package org.yiciban.modelling.check;

import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.report.UnreadableFile;
import org.yiciban.shared.LocalText;

/** Something a check does that may fail on a file nobody thought of; then the file is unreadable. */
interface GuardedStep {

    void run() throws Exception;

    static void guarded(Report report, GuardedStep step) {
        try {
            step.run();
        } catch (Exception | StackOverflowError unreadable) {
            LocalText reason = unreadable instanceof UnreadableFile told
                    ? told.reason()
                    : new LocalText("其中有无法识别的写法", Report.shown(String.valueOf(unreadable.getMessage())));
            boolean placed = unreadable instanceof UnreadableFile told && told.placed();
            report.error(
                    "unreadable",
                    "",
                    "文件无法读取：" + ended(reason.zh(), "。")
                            + (placed ? "请改正这一处，或者重新导出。" : "请用 UTF-8 重新导出，不要带文档类型声明或者外部引用。"),
                    "The file can't be read: " + ended(reason.en(), ". ")
                            + (placed
                                    ? "Correct it there, or export the file again."
                                    : "Export it again in UTF-8, without a document type or references to the outside."));
        }
    }

    /** One full stop, whether the reader of the file set one or not. */
    private static String ended(String reason, String stop) {
        return reason.replaceAll("[。.\\s]+$", "") + stop;
    }
}
