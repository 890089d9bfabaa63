package org.yiciban.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.catalogue.procedure.ServiceTask;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** What the program ships passes its own rules. */
public class ShippedModelsTest {

    @Test
    void everyShippedFileMayBeReleased() throws IOException {
        List<ModelFile> shipped = shipped();

        assertThat(shipped).extracting(ModelFile::name).contains("bpmn/handling/agency-item.bpmn");
        assertThat(new ModelChecks().check(shipped))
                .filteredOn(Finding::stopsRelease)
                .isEmpty();
    }

    @Test
    void theShippedModelsAreDrawn() throws IOException {
        assertThat(new ModelChecks().check(shipped())).extracting(Finding::rule).doesNotContain("picture", "word-id");
    }

    /** Nothing in them is doubted either: who copies them begins without a warning. */
    @Test
    void theShippedServicesHaveNoWarnings() throws IOException {
        assertThat(new ModelChecks().check(shipped())).isEmpty();
    }

    @Test
    void everyWordOfTheVocabularyIsUsedByAShippedModel() throws IOException {
        // no shipped service has items for the rows of a list
        String models = Files.readString(Path.of("src/test/resources/rows/bundles/bpmn/van-fleet.bpmn"))
                + shipped().stream()
                        .filter(file -> file.name().endsWith(".bpmn"))
                        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("\n"));
        List<String> words = new ArrayList<>();
        ServiceTask.ofTheLaw().forEach(task -> words.add("delegateExpression=\"${" + task + "}\""));
        ProcessMessage.ofTheLaw().forEach(message -> words.add(" name=\"" + message + "\""));
        Step.ofTheLaw().forEach(step -> words.add("<bpmn:userTask id=\"" + step + "\""));
        LimitTimer.ofTheLaw().forEach(limit -> words.add("${due." + limit.word() + "}"));
        HandlingProcess.ofTheLaw().forEach(process -> words.add("<bpmn:process id=\"" + process + "\""));
        words.add("${" + ProcessVariable.RECEPTION + "." + ProcessVariable.CHECKERS + "}");

        assertThat(words).allSatisfy(word -> assertThat(models).contains(word));
        // read in an expression, or handed on as an attribute: a name within another name is no use
        assertThat(ProcessVariable.names()).allSatisfy(variable -> assertThat(models)
                .containsPattern("\\$\\{[^}]*(?<![\\w.-])" + variable + "(?![\\w-])|(?:target|elementVariable)=\""
                        + variable + "\""));
    }

    @Test
    void theTemplatesOfTheModellerOfferExactlyTheServiceTasksAndTheLimits() throws IOException {
        String templates = Files.readString(Path.of("bpmn/.camunda/element-templates/yiciban.json"));

        assertThat(found(
                        "\"\\$\\{([a-zA-Z]+)}\"\\s*,\\s*\"binding\": \\{\\s*\"type\": \"property\",\\s*\"name\":"
                                + " \"camunda:delegateExpression\"",
                        templates))
                .containsExactlyInAnyOrderElementsOf(
                        ServiceTask.ofTheLaw().stream().map(ServiceTask::verb).toList());
        assertThat(found("\\$\\{due\\.([a-zA-Z]+)}", templates))
                .containsExactlyInAnyOrderElementsOf(
                        LimitTimer.ofTheLaw().stream().map(LimitTimer::word).toList());
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    public static List<ModelFile> shipped() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (String folder : List.of("bpmn", "forms")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                    for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                        if (!path.toString().contains("/.")) {
                            files.add(new ModelFile(path.toString().replace('\\', '/'), Files.readAllBytes(path)));
                        }
                    }
                }
            }
        }
        return files;
    }
}
