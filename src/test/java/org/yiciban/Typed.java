package org.yiciban;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The commands of a document, typed in the order in which they stand there, and what they say. */
record Typed(int ended, String answers) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");

    /** The blocks of commands that a document shows, from its file. */
    static List<String> blocks(Path document) throws IOException {
        return BLOCK.matcher(Files.readString(document))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Types all commands of a document, as a newcomer in the project's folder would. */
    static Typed of(Path document, Path folder, String base) throws IOException, InterruptedException {
        return of(String.join("\n", blocks(document)), folder, base);
    }

    static Typed of(String commands, Path folder, String base) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        ProcessBuilder bash = new ProcessBuilder(
                        "bash",
                        "-e",
                        Files.writeString(folder.resolve("typed.sh"), commands).toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        bash.environment().put("BASE", base);
        bash.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, jdk) -> path + ":" + jdk);
        bash.environment().put("TMPDIR", folder.toString());
        Process process = bash.start();
        try {
            return new Typed(process.waitFor(), Files.readString(said));
        } finally {
            process.destroyForcibly();
        }
    }
}
