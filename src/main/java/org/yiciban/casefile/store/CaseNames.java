package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseTitle;
import org.yiciban.catalogue.sheet.BundleSheet;

/** What cases are called and found by, as their sheet says, from the answers of the newest round; kept where lists read. */
@Component
public class CaseNames {

    /** A case with what it is called, in one look. */
    static final String WITH_TITLE =
            """
            select case_file.*,
                (select e.title from case_entry e where e.case_number = case_file.case_number) as title,
                (select e.masked_title from case_entry e where e.case_number = case_file.case_number) as masked_title
            from case_file""";

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;

    CaseNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes it for the round that is being handed in; nothing where the sheet doesn't say. */
    public void write(CaseFile file, Map<String, Object> answers) {
        BundleSheet.Naming naming = file.release().bundle().naming();
        if (!naming.any()) {
            return;
        }
        String title = naming.title().flatMap(key -> said(answers, key)).orElse(null);
        jdbc.sql(
                        """
                update case_entry set title = :title, masked_title = :masked, sought_name = :sought
                where case_number = :number""")
                .param("title", title)
                .param("masked", title != null && naming.person() ? Applicant.masked(title) : title)
                .param("sought", sought(file, naming, answers))
                .param("number", file.number().value())
                .update();
    }

    /** The names to compare, each in a line: none goes on into the next. */
    private static String sought(CaseFile file, BundleSheet.Naming naming, Map<String, Object> answers) {
        Stream<String> title = naming.person() ? Stream.empty() : naming.title().stream();
        return Stream.concat(
                        Stream.of(file.filing().applicant().name()),
                        Stream.concat(title, naming.searchable().stream()).flatMap(key -> said(answers, key).stream()))
                .map(SoughtText::name)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> said(Map<String, Object> answers, String key) {
        return Optional.ofNullable(answers.get(key))
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
    }

    static @Nullable CaseTitle title(ResultSet row) throws SQLException {
        String whole = row.getString("title");
        return whole == null ? null : new CaseTitle(whole, row.getString("masked_title"));
    }
}
