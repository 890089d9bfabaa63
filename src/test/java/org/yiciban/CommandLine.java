package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.yiciban.installation.Commands;

/** The program's commands as an operator gives them. */
public final class CommandLine {

    private CommandLine() {}

    /** What the command said after it was done. */
    public static String done(String... arguments) {
        return said(0, arguments);
    }

    /** What the command said when it refused. */
    public static String refused(String... arguments) {
        return said(2, arguments);
    }

    private static String said(int code, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream refusals = new ByteArrayOutputStream();
        int given = Commands.run(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(refusals, true, StandardCharsets.UTF_8),
                        arguments)
                .orElseThrow();
        String all = out.toString(StandardCharsets.UTF_8) + refusals.toString(StandardCharsets.UTF_8);
        assertThat(given).as(all).isEqualTo(code);
        // a sentence goes where it belongs
        assertThat(code == 2 ? out.size() : refusals.size()).as(all).isZero();
        return all;
    }
}
