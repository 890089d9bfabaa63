package org.yiciban.casefile.desk;

import java.util.List;
import java.util.Map;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.SameAnswer;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.form.component.Form;
import org.yiciban.material.Upload;

/**
 * What became of a correction notice: each demand beside what came, so that its checker compares and doesn't search.
 *
 * @param before the answers as they stood when the notice was issued, cut down to what the reader may see
 */
public record AnsweredNotice(List<Line> lines, Map<String, Object> before) {

    /**
     * One demand.
     *
     * @param changed whether the answer is another one, or a paper was handed in
     * @param files the papers that came for it
     */
    public record Line(Defect defect, boolean changed, List<Upload> files) {}

    static final AnsweredNotice NONE = new AnsweredNotice(List.of(), Map.of());

    /**
     * @param asked the demands of the notice, and in which round each was made
     * @param form what the reader may see of the answers
     */
    static AnsweredNotice of(
            List<Findings.Named> asked,
            Map<String, Object> before,
            Map<String, Object> now,
            Form form,
            List<Submissions.Paper> papers,
            List<TaskDetail.TaskPaper> seen) {
        return new AnsweredNotice(
                asked.stream()
                        .map(named -> line(named, before, now, papers, seen))
                        .toList(),
                form.reduce(before));
    }

    private static Line line(
            Findings.Named named,
            Map<String, Object> before,
            Map<String, Object> now,
            List<Submissions.Paper> papers,
            List<TaskDetail.TaskPaper> seen) {
        Defect defect = named.defect();
        if (defect.field() != null) {
            String root = defect.field().split("[.\\[]", 2)[0];
            return new Line(defect, !SameAnswer.same(before.get(root), now.get(root)), List.of());
        }
        List<String> came = papers.stream()
                .filter(paper -> paper.round() > named.round()
                        && paper.material().value().equals(defect.material()))
                .map(Submissions.Paper::uploadId)
                .toList();
        List<Upload> files = seen.stream()
                .flatMap(paper -> paper.files().stream())
                .filter(file -> came.contains(file.id()))
                .toList();
        return new Line(defect, !came.isEmpty(), files);
    }
}
