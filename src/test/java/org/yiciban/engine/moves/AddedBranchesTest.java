package org.yiciban.engine.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ParallelGatewayBuilder;
import org.junit.jupiter.api.Test;

/** A join goes on when as many tokens are there as it has ways, whichever they are of: none may be too many or too few. */
class AddedBranchesTest {

    /** Ways between a fork and a join, each by its steps in a row. */
    private static ModelWays ways(String... branches) {
        ParallelGatewayBuilder fork =
                Bpmn.createExecutableProcess("p").startEvent().userTask("first").parallelGateway("fork");
        BpmnModelInstance model = null;
        for (String branch : branches) {
            var at = model == null
                    ? fork.userTask(branch.split(" ")[0])
                    : ((ParallelGatewayBuilder) model.<org.camunda.bpm.model.bpmn.instance.ParallelGateway>
                                            getModelElementById("fork")
                                    .builder())
                            .userTask(branch.split(" ")[0]);
            for (String step : branch.split(" ")) {
                at = step.equals(branch.split(" ")[0]) ? at : at.userTask(step);
            }
            model = model == null
                    ? at.parallelGateway("join").userTask("last").endEvent().done()
                    : at.connectTo("join").done();
        }
        return new ModelWays(java.util.Objects.requireNonNull(model));
    }

    private static AddedBranches from(ModelWays before, String... after) {
        return new AddedBranches(before, ways(after));
    }

    @Test
    void aNewWayBeginsWhereTheOthersRun() {
        AddedBranches added = from(ways("a", "b"), "a", "b", "c");
        assertThat(added.toBegin(Set.of("a", "join"))).containsExactly("c");
        assertThat(added.unreachable(Set.of("a", "join"))).isEmpty();
        assertThat(added.toBegin(Set.of("first"))).isEmpty();
    }

    @Test
    void aStepPutBeforeAWayIsNoNewWay() {
        AddedBranches added = from(ways("a", "b"), "x a", "b");
        assertThat(added.toBegin(Set.of("a", "b"))).isEmpty();
        assertThat(added.unreachable(Set.of("a", "b"))).isEmpty();
        assertThat(from(ways("x a", "b"), "a", "b").unreachable(Set.of("a", "b")))
                .isEmpty();
    }

    @Test
    void aWayThatIsGoneOrIsAnotherKeepsTheCaseAsItsTokenMayLieAtTheJoin() {
        Set<String> oneIsThere = Set.of("a", "b", "join");
        assertThat(from(ways("a", "b", "c"), "a", "b").unreachable(oneIsThere)).containsExactly("join");
        assertThat(from(ways("a", "b", "c"), "a", "b", "d").unreachable(oneIsThere))
                .containsExactly("join");
        assertThat(from(ways("a", "b", "c"), "a", "b").unreachable(Set.of("last")))
                .isEmpty();
    }
}
