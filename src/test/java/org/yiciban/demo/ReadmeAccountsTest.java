package org.yiciban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yiciban.identity.account.Account;

/** Whoever needs an account to go on with a case finds it in the README's table, and every one that it names is there. */
class ReadmeAccountsTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void theTableNamesEveryAccountOnceAndNoOther() throws IOException {
        assertThat(told())
                .containsExactlyInAnyOrderElementsOf(DemoAccounts.people(List.of(), "990101").stream()
                        .map(Account::username)
                        .toList());
    }

    /** The names of the first column; with those that "each also with" adds to each before it. */
    private static List<String> told() throws IOException {
        List<String> told = new ArrayList<>();
        List<String> rows = Files.readAllLines(README).stream()
                .dropWhile(line -> !line.equals("## Demo accounts"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .toList();
        for (String row : rows) {
            String[] halves = row.split(" \\| ")[0].split(", each also with ");
            List<String> names = quoted(halves[0]);
            told.addAll(names);
            if (halves.length > 1) {
                quoted(halves[1]).forEach(end -> names.forEach(name -> told.add(name + end)));
            }
        }
        return told;
    }

    private static List<String> quoted(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
