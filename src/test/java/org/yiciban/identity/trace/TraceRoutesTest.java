package org.yiciban.identity.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every route by which the offices read a case, by the rights table, leaves a trace or shows nobody's data. */
class TraceRoutesTest {

    /** What shows no more than the trace beside it tells, or nothing of a case. */
    private static final Set<String> SHOW_NOTHING = Set.of(
            // the model and which step is on: loaded by the page of the case
            "GET /window/cases/{number}/model",
            "GET /track/{number}/model",
            // a signal without content
            "GET /track/{number}/events",
            // numbers, and the dates of rows that the inbox has shown
            "GET /window/news",
            "GET /window/load",
            // an applicant's own, and what a clerk types himself until it is handed in
            "GET /my/cases",
            "GET /my/messages",
            "GET /window/counter",
            "GET /window/counter/{id}",
            "GET /window/counter/{id}/fields",
            "GET /window/tasks/{id}/fields",
            "GET /window/counter/{id}/papers/{uploadId}");

    private static final List<String> OFFICES =
            List.of("window", "agency of an item", "head of that agency", "other agency", "supervisor", "government");

    @Test
    void whateverShowsACaseToTheOfficesLeavesATrace() throws IOException {
        Set<String> untraced = new TreeSet<>();
        List<String> heads = List.of();
        int seen = 0;
        for (String line : Files.readAllLines(Path.of("docs/rights.md"))) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (cells.contains("Route") && cells.contains("supervisor")) {
                heads = cells;
            } else if (!heads.isEmpty()
                    && cells.size() == heads.size()
                    && cells.get(2).startsWith("`GET ")) {
                seen++;
                String route = cells.get(2).replace("`", "");
                List<String> names = heads;
                boolean shown = OFFICES.stream()
                        .anyMatch(office -> cells.get(names.indexOf(office)).equals("yes"));
                String[] parts = route.split(" ");
                if (shown && TraceRoutes.of(parts[0], parts[1]).isEmpty()) {
                    untraced.add(route);
                }
            }
        }

        assertThat(seen).isGreaterThan(40);
        assertThat(untraced).isSubsetOf(SHOW_NOTHING);
    }
}
