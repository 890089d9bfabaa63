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
}
