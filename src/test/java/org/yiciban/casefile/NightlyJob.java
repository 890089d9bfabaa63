package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program's commands in processes of their own, as a job at night gives them: in a language with plain letters alone. */
final class NightlyJob {

    private static final Map<String, String> PLAIN = Map.of("LC_ALL", "C", "LANG", "C");

    private final Path folder;
    private final String[] settings;
    private int commands;

    /** @param folder for what they say */
    NightlyJob(Path folder, String... settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** What the command said; nothing in it is a sign that couldn't be written. */
    String said(int code, String... arguments) throws IOException, InterruptedException {
        return ended(code, ProgramProcess.command(with(arguments)));
    }

    /** The same with an option that names a folder by Chinese letters, in the bytes in which a shell passes them. */
    String saidOfHan(int code, String option, Path parent, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "sh", "-c", "exec \"$@\" \"$0$(printf '\\345\\244\\207\\344\\273\\275')\"", option + parent + "/"));
        command.addAll(ProgramProcess.command(with(arguments)));
        return ended(code, command);
    }

    private String[] with(String... arguments) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(settings)).toArray(String[]::new);
    }

    private String ended(int code, List<String> command) throws IOException, InterruptedException {
        commands++;
        ProgramProcess job = ProgramProcess.run(folder.resolve("command-" + commands + ".log"), PLAIN, command);
        try {
            assertThat(job.process().waitFor(2, TimeUnit.MINUTES))
                    .as(job.log()::toString)
                    .isTrue();
        } finally {
            job.kill();
        }
        String said = new String(Files.readAllBytes(job.log()), StandardCharsets.US_ASCII);
        assertThat(job.process().exitValue()).as(said).isEqualTo(code);
        assertThat(said).doesNotContain("?", "\tat ", "\ufffd");
        return said;
    }
}
