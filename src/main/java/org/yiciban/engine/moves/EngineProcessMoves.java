package org.yiciban.engine.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.ProcessMoves;
import org.yiciban.engine.process.EngineConflicts;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * Moves each running instance of a case to the process of the same key in the other deployment. A token stays at the element
 * of the same id; the engine refuses where there is none, or one of another kind. Timers keep their dates and messages their
 * names, whoever asked for the move dates them anew.
 */
@Component
class EngineProcessMoves implements ProcessMoves {

    private final RuntimeService running;
    private final ReleasePairs pairs;
    private final JdbcClient jdbc;

    EngineProcessMoves(ProcessEngine engine, JdbcClient jdbc) {
        this.running = engine.getRuntimeService();
        this.pairs = new ReleasePairs(engine);
        this.jdbc = jdbc;
    }

    @Override
    public Outcome move(CaseNumber number, String deployment) {
        return EngineConflicts.named(() -> RunningTree.of(jdbc, number)
                .map(tree -> tree.busy(jdbc) ? new Outcome.Busy() : moved(tree, deployment))
                .orElseGet(() -> new Outcome.Moved(List.of())));
    }

    private Outcome moved(RunningTree tree, String deployment) {
        RunningTree.Instance bundle = tree.rootInstance();
        Optional<String> target = pairs.definition(deployment, bundle.process());
        if (target.isEmpty()) {
            return new Outcome.NoPlace(List.of(OnRecord.of("move.no-process", bundle.process())));
        }
        ModelWays after = pairs.ways(target.get());
        AddedBranches added = pairs.branches(bundle.definition(), target.get());
        Set<String> places = tree.places(jdbc);
        List<String> joins = added.unreachable(places);
        if (!joins.isEmpty()) {
            return new Outcome.NoPlace(joins.stream()
                    .map(join -> OnRecord.of("move.join", after.name(join)))
                    .toList());
        }
        List<String> firsts = added.toBegin(places);
        for (RunningTree.Instance instance : tree.instances()) {
            List<LocalText> reasons = move(instance, deployment);
            if (!reasons.isEmpty()) {
                return new Outcome.NoPlace(reasons);
            }
        }
        if (!firsts.isEmpty()) {
            ProcessInstanceModificationBuilder change = running.createProcessInstanceModification(tree.root());
            firsts.forEach(change::startBeforeActivity);
            change.execute();
        }
        // an added item isn't in the case: its call ends at once, and whoever wants it asks for it
        return new Outcome.Moved(firsts.stream()
                .filter(first -> !after.callsItem(first))
                .map(after::name)
                .map(name -> new LocalText(name, name))
                .toList());
    }

    /** Why it can't; nothing when it has moved. */
    private List<LocalText> move(RunningTree.Instance instance, String deployment) {
        Optional<String> target = pairs.definition(deployment, instance.process());
        if (target.isEmpty()) {
            return List.of(OnRecord.of("move.no-process", instance.process()));
        }
        MigrationPlan plan = pairs.plan(instance.definition(), target.get());
        try {
            running.newMigration(plan).processInstanceIds(instance.id()).execute();
            return List.of();
        } catch (MigratingProcessInstanceValidationException refused) {
            ModelWays ways = pairs.ways(instance.definition());
            Stream<String> activities = refused.getValidationReport().getActivityInstanceReports().stream()
                    .map(MigratingActivityInstanceValidationReport::getSourceScopeId);
            Stream<String> transitions = refused.getValidationReport().getTransitionInstanceReports().stream()
                    .map(MigratingTransitionInstanceValidationReport::getSourceScopeId);
            List<LocalText> reasons = new ArrayList<>(Stream.concat(activities, transitions)
                    .distinct()
                    .map(place -> OnRecord.of("move.no-place", ways.name(place)))
                    .toList());
            if (reasons.isEmpty()) {
                reasons.add(OnRecord.of("move.no-process", instance.process()));
            }
            return reasons;
        }
    }
}
