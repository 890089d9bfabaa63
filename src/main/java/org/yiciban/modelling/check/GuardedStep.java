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
        } catch (UnreadableFile unreadable) {
            LocalText reason = unreadable.reason();
            boolean placed = unreadable.line().isPresent();
            report.error(
                    "unreadable",
                    placed ? "line " + unreadable.line().getAsInt() : "",
                    "文件无法读取：" + ended(reason.zh(), "。")
                            + (placed ? "请改正这一处，或者重新导出。" : "请用 UTF-8 重新导出，不要带文档类型声明或者外部引用。"),
                    "The file can't be read: " + ended(reason.en(), ". ")
                            + (placed
                                    ? "Correct it there, or export the file again."
                                    : "Export it again in UTF-8, without a document type or references to the"
                                            + " outside."));
        } catch (Exception | StackOverflowError unforeseen) {
            String kind = unforeseen.getClass().getSimpleName();
            report.error(
                    "unreadable",
                    "",
                    "文件中有检查程序没有料到的写法（" + kind + "），没有检查完。请先改正其他问题再检查；只剩这一条的，请把文件和这句话一起发给程序的维护者。",
                    "Something in the file wasn't foreseen by the check (" + kind
                            + "), which did not get to its end. Correct the other findings and check again; if this"
                            + " one is left, send the file with this sentence to those who maintain the program.");
        }
    }

    /** One full stop, whether the reader of the file set one or not. */
    private static String ended(String reason, String stop) {
        return reason.replaceAll("[。.\\s]+$", "") + stop;
    }
}
