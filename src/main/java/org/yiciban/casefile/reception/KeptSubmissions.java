package org.yiciban.casefile.reception;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.persons.CasePersons;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.CaseNames;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.material.Uploads;

/** What applicants hand in, answers and papers, kept with the case from then on. */
@Component
public class KeptSubmissions {

    private final Submissions submissions;
    private final CasePersons persons;
    private final CaseNames names;
    private final Uploads uploads;
    private final CertificatePapers certificates;

    KeptSubmissions(
            Submissions submissions,
            CasePersons persons,
            CaseNames names,
            Uploads uploads,
            CertificatePapers certificates) {
        this.names = names;
        this.submissions = submissions;
        this.persons = persons;
        this.uploads = uploads;
        this.certificates = certificates;
    }

    /** The application as it stands after the last supplement. */
    public Map<String, Object> data(CaseFile file) {
        return submissions.data(file.number());
    }

    /**
     * Keeps what came in this round.
     *
     * @param beside uploads that came with it and are none of its papers, such as a power of attorney
     */
    public void add(
            CaseFile file,
            Map<String, Object> data,
            List<Submissions.Paper> papers,
            ActContext context,
            @Nullable String... beside) {
        submissions.add(file, data, papers, context.actorId(), context.instant());
        if (file.rounds() > 1) {
            certificates.record(file, papers, context);
        }
        persons.write(file, data);
        names.write(file, data);
        uploads.give(
                Stream.concat(papers.stream().map(Submissions.Paper::uploadId), Stream.of(beside))
                        .filter(Objects::nonNull)
                        .toList(),
                file.number());
    }

    /**
     * Keeps what came on the way, where there is anything; the answers that there were stay as they are.
     *
     * @param more answers to questions that the application didn't ask
     */
    public void addLater(CaseFile file, Map<String, Object> more, List<Submissions.Paper> papers, ActContext context) {
        if (!papers.isEmpty() || !more.isEmpty()) {
            file.laterRound();
            Map<String, Object> data = new LinkedHashMap<>(data(file));
            data.putAll(more);
            add(file, data, papers, context);
        }
    }
}
