package org.yiciban.casefile;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiciban.Yiciban;

/** The program as it is shipped, in a process of its own, which can be killed. */
record ProgramProcess(Process process, Path log) {

    private static final int SHOWN = 40;

    /** @param log takes what it says */
    static ProgramProcess start(Path log, Map<String, String> environment, String... arguments) throws IOException {
        return run(log, environment, command(arguments));
    }

    /** The command line of the program, or of a command of it. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // as machines have it where the program runs
                "-Duser.timezone=Asia/Shanghai",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes(),
                Yiciban.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    static ProgramProcess run(Path log, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // bundles of folders are there at once
        builder.environment().put("YICIBAN_TRIALS_BACKGROUND", "false");
        builder.environment().putAll(environment);
        return new ProgramProcess(builder.start(), log);
    }

    /** From one moment to the next; nothing is tidied up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The last lines of what it said. */
    String said() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** Beans of tests are no part of it. */
    private static String classes() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
