package org.yiciban.identity.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Whatever is put into a session, or left for the next page, can be stored with it: any node may go on with it. */
class KeptInSessionsTest {

    private static final Set<String> PUTTING = Set.of(
            "jakarta.servlet.http.HttpSession.setAttribute",
            "org.springframework.web.servlet.mvc.support.RedirectAttributes.addFlashAttribute");
    private static final Set<String> CONTAINERS = Set.of("java.util.List", "java.util.Map", "java.util.Set");

    @Test
    void everyValueIsOfATypeThatCanBeStored() throws IOException {
        List<String> seen = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        look(putting(Path.of("src/main/java")), seen, wrong);

        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(30);
    }

    /** The rule sees what it should. */
    @Test
    void aValueThatCanNotBeStoredIsFound(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Path bad = folder.resolve("Bad.java");
        Files.writeString(
                bad,
                "class Bad { record Plain(int x) {}"
                        + " void put(jakarta.servlet.http.HttpSession session, java.util.List<Plain> plain) {"
                        + " session.setAttribute(\"a\", new Plain(1)); session.setAttribute(\"b\", plain);"
                        + " session.setAttribute(\"c\", \"text\"); session.setAttribute(\"d\", 1L); } }");
        List<String> wrong = new ArrayList<>();
        look(List.of(bad), new ArrayList<>(), wrong);

        assertThat(wrong).hasSize(2);
    }

    private static List<Path> putting(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> puts(file))
                    .toList();
        }
    }

    private static boolean puts(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("addFlashAttribute(") || text.contains("setAttribute(");
        } catch (IOException unread) {
            throw new java.io.UncheckedIOException(unread);
        }
    }

    private static void look(List<Path> files, List<String> seen, List<String> wrong) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    any -> {},
                    List.of(
                            "-proc:none",
                            "-classpath",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            Puts puts = new Puts(Trees.instance(task), task, seen, wrong);
            units.forEach(unit -> puts.scan(new TreePath(unit), null));
        }
    }

    private static final class Puts extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final Types types;
        private final TypeMirror serializable;
        private final List<String> seen;
        private final List<String> wrong;

        Puts(Trees trees, JavacTask task, List<String> seen, List<String> wrong) {
            this.trees = trees;
            this.types = task.getTypes();
            this.serializable =
                    task.getElements().getTypeElement("java.io.Serializable").asType();
            this.seen = seen;
            this.wrong = wrong;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            Element method = trees.getElement(getCurrentPath());
            if (method != null && PUTTING.contains(method.getEnclosingElement() + "." + method.getSimpleName())) {
                TypeMirror value = trees.getTypeMirror(new TreePath(
                        getCurrentPath(),
                        call.getArguments().get(call.getArguments().size() - 1)));
                seen.add(call.toString());
                if (!canBeStored(value)) {
                    wrong.add(call + " : " + value);
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        /** What only says that it is a list may be any; those that the program makes can be stored when what is in it can. */
        private boolean canBeStored(TypeMirror type) {
            if (type.getKind().isPrimitive()) {
                return true;
            }
            boolean container = CONTAINERS.contains(types.erasure(type).toString());
            return (container || types.isAssignable(type, serializable))
                    && (!(type instanceof DeclaredType declared)
                            || declared.getTypeArguments().stream().allMatch(this::canBeStored));
        }
    }
}
