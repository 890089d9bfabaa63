package org.yiciban.engine.moves;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * What the cases of a run have in common: the processes of a deployment, and how one process compares with another. Models
 * that are deployed don't change, so the pairs that were asked for last are remembered.
 */
final class ReleasePairs {

    private static final int MOST_REMEMBERED = 50;

    private final RuntimeService running;
    private final RepositoryService models;
    private final Map<String, Map<String, String>> definitions = remembered();
    private final Map<Pair, MigrationPlan> plans = remembered();
    private final Map<Pair, AddedBranches> branches = remembered();

    ReleasePairs(ProcessEngine engine) {
        this.running = engine.getRuntimeService();
        this.models = engine.getRepositoryService();
    }

    /** Two processes by the ids of their definitions. */
    private record Pair(String before, String after) {}

    private static <K, V> Map<K, V> remembered() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        });
    }

    /** Not under the lock of the map: two threads may find out the same. */
    private static <K, V> V get(Map<K, V> remembered, K key, Function<K, V> found) {
        V known = remembered.get(key);
        if (known == null) {
            known = found.apply(key);
            remembered.put(key, known);
        }
        return known;
    }

    /** The id of the definition of that key; empty where the deployment has none. */
    Optional<String> definition(String deployment, String process) {
        return Optional.ofNullable(
                get(definitions, deployment, this::definitions).get(process));
    }

    private Map<String, String> definitions(String deployment) {
        return models.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
    }

    /** Each element to the one of the same id and kind. */
    MigrationPlan plan(String before, String after) {
        return get(plans, new Pair(before, after), pair -> running.createMigrationPlan(pair.before(), pair.after())
                .mapEqualActivities()
                .build());
    }

    AddedBranches branches(String before, String after) {
        return get(
                branches, new Pair(before, after), pair -> new AddedBranches(ways(pair.before()), ways(pair.after())));
    }

    /** The engine remembers the models. */
    ModelWays ways(String definition) {
        return new ModelWays(models.getBpmnModelInstance(definition));
    }
}
