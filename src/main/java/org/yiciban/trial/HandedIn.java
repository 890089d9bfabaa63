package org.yiciban.trial;

import java.util.List;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Report;

/**
 * Files that somebody hands in together.
 *
 * @param files by their paths in the tree of models, or by their bare names
 * @param findings what was wrong with how they came
 */
public record HandedIn(List<ModelFile> files, List<Finding> findings) {

    /** In an archive, the file that says which released files its draft takes away: a path a line. */
    public static final String REMOVED = "removed.txt";

    /** So much is read at once, unpacked. */
    static final long MOST_BYTES = 20L << 20;

    public HandedIn {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** Files as they came; one archive instead of them is unpacked. */
    public static HandedIn of(List<ModelFile> sent) {
        if (sent.stream().mapToLong(file -> file.content().length).sum() > MOST_BYTES) {
            return refused(
                    "",
                    "文件合计太大，最多 " + (MOST_BYTES >> 20) + " MB。",
                    "The files have more than " + (MOST_BYTES >> 20) + " MB together.");
        }
        if (sent.size() == 1 && ModelArchive.is(sent.get(0))) {
            return ModelArchive.read(sent.get(0));
        }
        return sent.stream()
                .filter(ModelArchive::is)
                .findFirst()
                .map(archive -> refused(
                        archive.name(),
                        "压缩包要单独提交，不要和其他文件一起提交。",
                        "Hand in an archive by itself, without other files beside it."))
                .orElseGet(() -> new HandedIn(sent, List.of()));
    }

    private static HandedIn refused(String file, String zh, String en) {
        Report report = new Report(Report.shown(file));
        report.error(ModelArchive.RULE, "", zh, en);
        return new HandedIn(List.of(), report.findings());
    }

    /** What is taken in brings files and takes none away. */
    static void removed(String paths, Report report) {
        paths.lines()
                .map(Report::shown)
                .forEach(path -> report.warning(
                        ModelArchive.RULE,
                        "",
                        "导出这个压缩包的草稿删除了“" + path + "”，导入不会删除它。不再要的，请在“增删文件”页删除。",
                        "The draft that was exported had removed “" + path
                                + "”; an import removes nothing. Remove it on the page of files."));
    }
}
