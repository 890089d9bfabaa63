package org.yiciban.engine.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;

/** A join goes on when as many tokens are there as it has ways, whichever they are of: none may be too many or too few. */
class AddedBranchesTest {

    /** Ways between a fork and a join, each by its steps in a row. */
    private static ModelWays ways(String... branches) {
        BpmnModelInstance model = Bpmn.createExecutableProcess("p")
                .startEvent()
                .userTask("first")
                .parallelGateway("fork")
                .done();
        for (String branch : branches) {
            AbstractFlowNodeBuilder<?, ?> at = node(model, "fork").builder();
            for (String step : branch.split(" ")) {
                at = at.userTask(step);
            }
            if (model.getModelElementById("join") == null) {
                at.parallelGateway("join").userTask("last").endEvent();
            } else {
                at.connectTo("join");
            }
        }
        return new ModelWays(model);
    }

    private static FlowNode node(BpmnModelInstance model, String id) {
        return model.getModelElementById(id);
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
