package org.yiciban.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import org.yiciban.casefile.parts.OpenTask;

/**
 * Which files a grant walks through. Every method and constructor of the program notes its class when the acting thread
 * enters it, from {@code TaskActions.complete} until the act has committed; a file counts when it was entered, a stop is a
 * file with a component in it: what a reader follows, where the others (records, enums, static rules) are what it speaks of.
 */
public final class GrantFigures {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COMPONENT =
            Pattern.compile("^@(Component|Service|Repository|RestController|Controller)\\b", Pattern.MULTILINE);
    private static final String RULE = "org.yiciban.casefile.items.ItemSteps";

    private static final ThreadLocal<Set<String>> ENTERED = new ThreadLocal<>();

    /** The call path at the moment at which the rule is asked, from the act down. */
    private static List<String> path = List.of();

    private GrantFigures() {}

    public static void main(String[] arguments) {
        new AgentBuilder.Default()
                .type(ElementMatchers.<net.bytebuddy.description.type.TypeDescription>nameStartsWith("org.yiciban.")
                        .and(ElementMatchers.not(ElementMatchers.nameContains("GrantFigures")))
                        .and(ElementMatchers.not(ElementMatchers.nameContains("$$"))))
                .transform((builder, type, loader, module, domain) -> builder.visit(
                        Advice.to(Entry.class).on(ElementMatchers.isMethod().or(ElementMatchers.isConstructor()))))
                .installOn(instrumentation());
        try (Node node = Node.start("jdbc:h2:mem:grant;DB_CLOSE_DELAY=-1")) {
            CaseScenario scenario = node.town()
                    .aCase()
                    .of("restaurant-opening")
                    .receivedOn("2026-09-28T10:00")
                    .accepted()
                    .finish("review", "licence-verification", "pass")
                    .finishAs("amr", "review", "food-permit", "pass");
            OpenTask task = scenario.task("decide", "food-permit").orElseThrow();
            Runnable grant = scenario.completing(task, "grant", List.of(), scenario.workerOf(task));
            ENTERED.set(new LinkedHashSet<>());
            grant.run();
            tell(List.copyOf(ENTERED.get()));
            ENTERED.remove();
        }
    }

    /** Called by name: its class file names annotations that aren't there, and every warning is an error. */
    private static Instrumentation instrumentation() {
        try {
            return (Instrumentation) Class.forName("net.bytebuddy.agent.ByteBuddyAgent")
                    .getMethod("install")
                    .invoke(null);
        } catch (ReflectiveOperationException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private static void tell(List<String> entered) {
        List<String> files = entered.stream()
                .map(GrantFigures::file)
                .distinct()
                .filter(type -> Files.exists(source(type)))
                .toList();
        List<String> stops = files.stream()
                .filter(type -> COMPONENT.matcher(text(source(type))).find())
                .toList();
        System.out.println("files: " + files.size() + ", of casefile: " + casefile(files));
        System.out.println("stops: " + stops.size() + ", of casefile: " + casefile(stops) + ", before the rule: "
                + stops.indexOf(RULE));
        stops.forEach(type -> System.out.println("  " + type));
        System.out.println("path to the rule: " + path.size());
        path.forEach(type -> System.out.println("  " + type));
    }

    private static String file(String type) {
        return type.replaceFirst("\\$.*", "");
    }

    private static long casefile(List<String> types) {
        return types.stream()
                .filter(type -> type.startsWith("org.yiciban.casefile."))
                .count();
    }

    private static Path source(String type) {
        return SOURCES.resolve(type.replace('.', '/') + ".java");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Called at the beginning of every method of the program. */
    public static void enter(String type) {
        Set<String> entered = ENTERED.get();
        if (entered != null && entered.add(type) && type.equals(RULE)) {
            List<String> frames = new ArrayList<>(
                    StackWalker.getInstance().walk(stack -> stack.map(frame -> file(frame.getClassName()))
                            .toList()));
            Collections.reverse(frames);
            path = frames.stream()
                    .filter(one -> Files.exists(source(one)))
                    .distinct()
                    .toList();
        }
    }

    /** What is woven in. */
    public static final class Entry {

        private Entry() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Origin("#t") String type) {
            GrantFigures.enter(type);
        }
    }
}
