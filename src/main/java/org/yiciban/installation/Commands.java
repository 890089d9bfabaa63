package org.yiciban.installation;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
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

    private final PrintStream out;
    private final PrintStream refusals;

    private Commands(PrintStream out, PrintStream refusals) {
        this.out = out;
        this.refusals = refusals;
    }

    /** Does what the arguments command, and tells the console. */
    public static OptionalInt run(String... arguments) {
        return run(PlainSigns.where(System.out), PlainSigns.where(System.err), arguments);
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
        try {
            Optional<TypedCommand> typed = TypedCommand.of(arguments);
            return typed.isPresent() ? OptionalInt.of(done(typed.orElseThrow())) : OptionalInt.empty();
        } catch (InstallationRefused | StartRefused refused) {
            refusals.println(refused.getMessage());
        } catch (InvalidPathException unreadable) {
            refusals.println("This folder can't be named here: " + unreadable.getReason()
                    + ". Name one in plain letters, or set the locale to one with UTF-8.");
        }
        return OptionalInt.of(REFUSED);
    }

    private int done(TypedCommand typed) {
        return switch (typed.word()) {
            case "backup" -> backup(typed.folder("to"), settings(typed.settings()));
            case "restore" -> restore(typed.folder("from"), settings(typed.settings()));
            default -> journal(typed.folder("to"), settings(typed.settings()));
        };
    }

    private int backup(Path target, Environment settings) {
        Installation installation = Installation.of(settings);
        Optional<String> answer = installation.h2().flatMap(file -> BackupQuestion.ask(file, target));
        out.println(answer.orElseGet(() -> taken(installation, target)));
        return DONE;
    }

    /** By ourselves, when no program runs that could. */
    private static String taken(Installation installation, Path target) {
        if (!installation.h2().map(H2Copy::isThere).orElse(true)) {
            return new Backup(installation, Clock.systemUTC()).to(target);
        }
        Turn turn = Turn.take(installation, Turn.Work.BACKUP);
        try {
            return new Backup(installation, Clock.systemUTC()).to(target);
        } finally {
            turn.close();
        }
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
