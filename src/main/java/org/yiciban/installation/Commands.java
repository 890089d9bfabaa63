package org.yiciban.installation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.yiciban.casefile.audit.AuditCopy;
import org.yiciban.identity.start.KnownProfiles;
import org.yiciban.shared.StartRefused;

/**
 * What the program does instead of starting when the first word after it is {@code backup}, {@code restore} or
 * {@code journal}. Settings are those of the program: whoever can start it can copy it.
 */
public final class Commands {

    static final int DONE = 0;
    static final int REFUSED = 2;
    /** Done, but a journal isn't as it was sealed. */
    static final int NOT_WHOLE = 3;

    private static final String USAGE =
            "The commands are: backup --to=FOLDER, restore --from=FOLDER [--into=FOLDER] and journal --to=FOLDER.";

    private final PrintStream out;
    private final PrintStream refusals;

    private Commands(PrintStream out, PrintStream refusals) {
        this.out = out;
        this.refusals = refusals;
    }

    /**
     * Does what the arguments command.
     *
     * @param out is told what was done
     * @param refusals is told why nothing was
     * @return 0 when it was done, 2 when it was refused, 3 when it was done and a journal isn't as it was sealed;
     *     empty when nothing was commanded and the program shall start
     */
    public static OptionalInt run(PrintStream out, PrintStream refusals, String... arguments) {
        return new Commands(out, refusals).answer(arguments);
    }

    private OptionalInt answer(String... arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("-")) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(
                    switch (arguments[0]) {
                        case "backup" -> backup(named("to", arguments), settings(arguments));
                        case "restore" -> restore(named("from", arguments), settings(into(arguments)));
                        case "journal" -> journal(named("to", arguments), settings(arguments));
                        default -> throw new InstallationRefused(
                                "There is no command “" + arguments[0] + "”. " + USAGE);
                    });
        } catch (InstallationRefused | StartRefused refused) {
            refusals.println(refused.getMessage());
            return OptionalInt.of(REFUSED);
        }
    }

    private int backup(Path target, Environment settings) {
        Installation installation = Installation.of(settings);
        Optional<String> answer = installation.h2().flatMap(file -> BackupSocket.ask(file, target));
        out.println(answer.orElseGet(() -> new Backup(installation, Clock.systemUTC()).to(target)));
        return DONE;
    }

    private int restore(Path source, Environment settings) {
        Restore.Outcome outcome = new Restore(Installation.of(settings), Clock.systemUTC()).from(source);
        out.println(outcome.sentence());
        return outcome.whole() ? DONE : NOT_WHOLE;
    }

    private int journal(Path target, Environment settings) {
        AuditCopy written = new JournalExport(Installation.of(settings)).to(target);
        out.println(("The journals of %d cases were verified and written to “%s” with the heads and the key of their"
                        + " signatures. The lines name people: keep them as the files themselves.%s")
                .formatted(
                        written.cases(),
                        target,
                        written.broken().isEmpty()
                                ? " All are as they were sealed."
                                : " These are not as they were sealed: " + String.join(", ", written.broken())));
        return written.broken().isEmpty() ? DONE : NOT_WHOLE;
    }

    /** The folder into which a copy is put is the folder of everything that is written. */
    private static String[] into(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.replaceAll(one -> one.startsWith("--into=") ? "--yiciban.data=" + one.substring("--into=".length()) : one);
        return all.toArray(String[]::new);
    }

    private static Path named(String option, String... arguments) {
        for (String empty : List.of("--into=", "--yiciban.data=", "--yiciban.materials.uploads=")) {
            if (Arrays.stream(arguments).map(String::strip).anyMatch(empty::equals)) {
                throw new InstallationRefused(empty + " names no folder. " + USAGE);
            }
        }
        String folder = new SimpleCommandLinePropertySource(arguments).getProperty(option);
        if (folder == null || folder.isBlank()) {
            throw new InstallationRefused("--" + option + "=FOLDER is missing. " + USAGE);
        }
        return Path.of(folder).toAbsolutePath().normalize();
    }

    /** The program's settings, without the program. */
    private static Environment settings(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(KnownProfiles.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(arguments)) {
            return context.getEnvironment();
        }
    }
}
