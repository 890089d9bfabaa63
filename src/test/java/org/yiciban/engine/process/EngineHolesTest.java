package org.yiciban.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.engine.Burglar;
import org.yiciban.shared.CaseNumber;

/** Every way that a model could break out of its language, tried against the running engine. */
class EngineHolesTest {

    private static ProcessEngine bare;

    private final EngineBench bench = EngineBench.on(BenchDatabase.H2);

    @BeforeEach
    void nobodyInside() {
        Burglar.INSIDE.set(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='step' camunda:class='org.yiciban.engine.Burglar'/>",
                "<serviceTask id='step' activiti:class='org.yiciban.engine.Burglar'/>",
                "<serviceTask id='step' camunda:expression='${issue}'/>",
                "<serviceTask id='step' camunda:delegateExpression='${caseNumber}'/>",
                "<serviceTask id='step' camunda:delegateExpression='${issue} ${abandon}'/>",
                "<serviceTask id='step' camunda:type='external' camunda:topic='t'/>",
                "<serviceTask id='step' camunda:type='mail'><extensionElements><camunda:field name='to'"
                        + " stringValue='a@example.org'/></extensionElements></serviceTask>",
                "<serviceTask id='step' camunda:type='shell'><extensionElements><camunda:field name='command'"
                        + " stringValue='touch'/></extensionElements></serviceTask>",
                "<serviceTask id='step' camunda:delegateExpression='${issue}'><extensionElements><camunda:connector>"
                        + "<camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"
                        + "</extensionElements></serviceTask>",
                "<serviceTask id='step' camunda:delegateExpression='${issue}'><extensionElements><camunda:field"
                        + " name='a' expression='${caseNumber}'/></extensionElements></serviceTask>",
                "<sendTask id='step' camunda:class='org.yiciban.engine.Burglar'/>",
                "<businessRuleTask id='step' camunda:decisionRef='d'/>",
                "<businessRuleTask id='step' camunda:decisionRef='d' camunda:decisionRefBinding='deployment' camunda:asyncBefore='true'/>",
                "<businessRuleTask id='step' camunda:decisionRef='d' camunda:decisionRefBinding='deployment' camunda:asyncAfter='true'/>",
                "<businessRuleTask id='step' camunda:decisionRef='${caseNumber}' camunda:decisionRefBinding='deployment'/>",
                "<businessRuleTask id='step' camunda:decisionRef='d' camunda:decisionRefBinding='latest'/>",
                "<businessRuleTask id='step' camunda:decisionRef='d' camunda:decisionRefBinding='deployment' camunda:delegateExpression='${issue}'/>",
                "<businessRuleTask id='step' camunda:decisionRef='d' camunda:decisionRefBinding='deployment' camunda:resultVariable='outcome'/>",
                "<businessRuleTask id='step' camunda:class='org.yiciban.engine.Burglar'/>",
                "<scriptTask id='step' scriptFormat='juel'><script>${1}</script></scriptTask>",
                "<scriptTask id='step' scriptFormat='javascript'><script>1</script></scriptTask>",
                "<scriptTask id='step' scriptFormat='feel'><script>1</script></scriptTask>",
                "<scriptTask id='step' scriptFormat='groovy' camunda:resource='deployment://x'/>",
                "<userTask id='decide'><extensionElements><camunda:taskListener event='create'"
                        + " class='org.yiciban.engine.Burglar'/></extensionElements></userTask>",
                "<userTask id='decide'><extensionElements><camunda:taskListener event='create'"
                        + " expression='${caseNumber}'/></extensionElements></userTask>",
                "<userTask id='decide'><extensionElements><camunda:executionListener event='start'"
                        + " class='org.yiciban.engine.Burglar'/></extensionElements></userTask>",
                "<userTask id='decide'><extensionElements><camunda:executionListener event='start'><camunda:script"
                        + " scriptFormat='juel'>${1}</camunda:script></camunda:executionListener>"
                        + "</extensionElements></userTask>",
                "<userTask id='decide'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>"
                        + "${caseNumber}</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<userTask id='decide'><extensionElements><camunda:formData><camunda:formField id='f' type='string'/>"
                        + "</camunda:formData></extensionElements></userTask>",
                "<userTask id='decide' camunda:formHandlerClass='org.yiciban.engine.Burglar'/>",
                "<userTask id='decide' camunda:formKey='embedded:app:x.html'/>",
                "<userTask id='decide' camunda:dueDate='${caseNumber}'/>",
                "<userTask id='decide' camunda:assignee='${caseNumber}'/>",
                "<userTask id='decide'><potentialOwner><resourceAssignmentExpression><formalExpression>${caseNumber}"
                        + "</formalExpression></resourceAssignmentExpression></potentialOwner></userTask>",
                "<callActivity id='step' calledElement='x' camunda:variableMappingClass='org.yiciban.engine.Burglar'/>",
                "<callActivity id='step' calledElement='x' camunda:variableMappingDelegateExpression='${issue}'/>",
                "<callActivity id='step' camunda:caseRef='x'/>",
                "<inclusiveGateway id='step'/>",
                "<receiveTask id='step'/>",
                "<intermediateCatchEvent id='step'><timerEventDefinition><timeDuration>PT1M</timeDuration>"
                        + "</timerEventDefinition></intermediateCatchEvent>",
                "<intermediateCatchEvent id='step'><timerEventDefinition><timeDate>2026-10-01T00:00:00</timeDate>"
                        + "</timerEventDefinition></intermediateCatchEvent>",
                "<intermediateCatchEvent id='step'><conditionalEventDefinition><condition>${true}</condition>"
                        + "</conditionalEventDefinition></intermediateCatchEvent>",
                "<userTask id='decide'><multiInstanceLoopCharacteristics camunda:collection='${reception.checkers}'>"
                        + "<completionCondition>${true}</completionCondition></multiInstanceLoopCharacteristics>"
                        + "</userTask>",
                "<userTask id='decide' name=\"${''.getClass()}\"/>",
                "<userTask id='decide'><documentation>${currentUser()}</documentation></userTask>",
            })
    void aModelThatAsksForMoreIsNotDeployed(String step) {
        Map<String, String> files = Map.of("bpmn/agency-item.bpmn", model(step, "${fourEyes}"));
        long before = definitions();
        assertThatThrownBy(() -> bench.deploy(files))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("refused");
        assertThat(definitions()).isEqualTo(before);
        assertThat(Burglar.INSIDE).hasValue(0);
    }

    private long definitions() {
        return bench.engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .count();
    }

    /** What the check refuses by the role of a model, the engine refuses too: it would strand every case. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "agency-item | <userTask id='step'/> | step",
                "agency-item | <userTask id='hand-over'/> | step",
                "agency-item | <serviceTask id='step' camunda:delegateExpression='${completeCase}'/> | verb",
                "agency-item | <callActivity id='step' calledElement='delivery'/> | call",
                "agency-item | <intermediateCatchEvent"
                        + " id='step'><timerEventDefinition><timeDate>${due.bundle}</timeDate></timerEventDefinition></intermediateCatchEvent>"
                        + " | limit",
                "delivery | <intermediateCatchEvent id='step'><messageEventDefinition messageRef='supplemented'/>"
                        + "</intermediateCatchEvent> | message",
                "some-bundle | <userTask id='decide'/> | step",
                "some-bundle | <serviceTask id='step' camunda:delegateExpression='${issue}'/> | verb",
                "some-bundle | <callActivity id='step' calledElement='delay-explanation'/> | call",
                "some-bundle | <callActivity id='step' calledElement='reception'/> | calls delivery",
                "some-bundle | <callActivity id='step' calledElement='delivery'/> | calls reception",
            })
    void aModelOutOfItsRoleIsNotDeployed(String role, String step, String reason) {
        String model = model(step, "${fourEyes}")
                .replace("process id='agency-item'", "process id='" + role + "'")
                .replace("</definitions>", "<message id='supplemented' name='supplemented'/></definitions>");
        long before = definitions();
        assertThatThrownBy(() -> bench.deploy(Map.of("bpmn/" + role + ".bpmn", model)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("refused")
                .hasMessageContaining(reason);
        assertThat(definitions()).isEqualTo(before);
    }

    @Test
    void thePlainModelAroundTheHolesIsDeployed() {
        String deployment =
                bench.deploy(Map.of("bpmn/agency-item.bpmn", model("<userTask id='decide'/>", "${fourEyes}")));
        CaseNumber number = EngineBench.newNumber();
        bench.inTransaction(() -> bench.process.start(number, "agency-item", deployment, Map.of("fourEyes", true)));
        assertThat(bench.openSteps(number)).containsExactly("bundle decide");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<conditionExpression xsi:type='tFormalExpression' language='juel'>${true}</conditionExpression>",
                "<conditionExpression xsi:type='tFormalExpression' language='javascript'>true</conditionExpression>",
                "<conditionExpression xsi:type='tFormalExpression'>${''.getClass()}</conditionExpression>",
                "<conditionExpression xsi:type='tFormalExpression'>${currentUser() == null}</conditionExpression>",
            })
    void aConditionThatAsksForMoreIsNotDeployed(String condition) {
        String model = model("<userTask id='decide'/>", "${fourEyes}")
                .replaceAll("<conditionExpression.*</conditionExpression>", condition.replace("$", "\\$"));
        assertThat(model).contains(condition);
        assertThatThrownBy(() -> bench.deploy(Map.of("bpmn/agency-item.bpmn", model)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What is no condition isn't deployed, and what isn't known has no answer, without the refusal in front neither. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.class == null}",
                "${caseNumber.class.name == 'x'}",
                "${caseNumber.bytes == null}",
                "${caseNumber['class'] == null}",
                "${execution.id == 'x'}",
                "${execution == null}",
                "${task == null}",
                "${authenticatedUserId == null}",
                "${openItem.class == null}",
                "${due.item.time == 0}",
                "${due.nothing == null}",
                "${due.class == null}",
                "${reception.class == null}",
                "${reception.checkers.class == null}",
                "${dataSource == null}",
                "${processEngine == null}",
                "${runtimeService == null}",
                "#{engineTimers == null}",
            })
    void anExpressionOutsideTheVocabularyHasNoAnswer(String expression) {
        String model = model("<userTask id='decide'/>", expression);
        CaseNumber number = EngineBench.newNumber();
        assertThatThrownBy(() -> {
                    String deployment = bench.deploy(Map.of("bpmn/agency-item.bpmn", model));
                    bench.inTransaction(
                            () -> bench.process.start(number, "agency-item", deployment, Map.of("fourEyes", true)));
                })
                .isInstanceOf(RuntimeException.class);
        assertThat(bench.openSteps(number)).isEmpty();
        String key = "path" + Math.abs(expression.hashCode());
        Map<String, Object> facts = Map.of("caseNumber", EngineBench.newNumber().value(), "fourEyes", true);
        bare.getRepositoryService()
                .createDeployment()
                .addString(key + ".bpmn", model.replace("process id='agency-item'", "process id='" + key + "'"))
                .deploy();
        assertThatThrownBy(() -> bare.getRuntimeService().startProcessInstanceByKey(key, facts))
                .isInstanceOf(ProcessEngineException.class);
    }

    /** A condition is answered as the check and the sheets read it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "${fourEyes} ~ true",
                "${!fourEyes} ~ false",
                "${seats > 49 && !(kind == 'drinks' || late)} ~ true",
                "${seats > 50 || kind == 'drinks'} ~ false",
                "${50 <= seats && kind eq 'hot-food'} ~ true",
                "${late || unknown || fourEyes} ~ true",
                "${'ramp' in works && !('lift' in works)} ~ true",
                "${unasked} ~ false",
                "${!unasked} ~ true",
                "${unasked > 3 || unasked == 'x'} ~ false",
                "${kind == 'Hot-Food'} ~ false"
            })
    void aConditionIsAnsweredAsItIsRead(String expression, boolean taken) {
        String condition = expression.replace("&", "&amp;").replace("<", "&lt;");
        String deployment = bench.deploy(Map.of("bpmn/agency-item.bpmn", model("<userTask id='decide'/>", condition)));
        CaseNumber number = EngineBench.newNumber();
        Map<String, Object> facts = Map.of(
                "fourEyes", true, "seats", 50, "late", false, "kind", "hot-food", "works", List.of("never frozen"));
        bench.inTransaction(() -> bench.process.start(number, "agency-item", deployment, facts));
        assertThat(bench.openSteps(number)).hasSize(taken ? 1 : 0);
    }

    /** Each wall stands by itself: here without the refusal in front. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='step' camunda:class='org.yiciban.engine.Burglar'/>",
                "<scriptTask id='step' scriptFormat='juel'><script>${1}</script></scriptTask>",
                "<scriptTask id='step' scriptFormat='javascript'><script>1</script></scriptTask>",
                "<userTask id='decide'><extensionElements><camunda:taskListener event='create'"
                        + " class='org.yiciban.engine.Burglar'/></extensionElements></userTask>",
                "<userTask id='decide'><extensionElements><camunda:executionListener event='start'"
                        + " class='org.yiciban.engine.Burglar'/></extensionElements></userTask>",
                "<serviceTask id='step' camunda:expression=\"${''.class.name}\"/>",
                "<serviceTask id='step' camunda:expression='${caseNumber.bytes}'/>",
                "<userTask id='decide' name='${execution.id}'/>",
                "<callActivity id='step' calledElement='x' camunda:variableMappingClass='org.yiciban.engine.Burglar'/>",
            })
    void theWallsBehindTheRefusalHoldToo(String step) {
        String key = "bare" + Math.abs(step.hashCode());
        String model = model(step, "${fourEyes}").replace("process id='agency-item'", "process id='" + key + "'");
        Map<String, Object> facts = Map.of("caseNumber", EngineBench.newNumber().value(), "fourEyes", true);
        assertThatThrownBy(() -> {
                    bare.getRepositoryService()
                            .createDeployment()
                            .addString(key + ".bpmn", model)
                            .deploy();
                    bare.getRuntimeService().startProcessInstanceByKey(key, facts);
                })
                .isInstanceOf(RuntimeException.class);
        assertThat(Burglar.INSIDE).hasValue(0);
    }

    /** The same engine without the refusal in front. */
    @BeforeAll
    static void bareEngine() {
        EngineBench bench = EngineBench.on(BenchDatabase.H2);
        EngineDefaults.Seams seams = bench.context.getBean(EngineDefaults.Seams.class);
        bare = SharedMappings.given(new EngineDefaults(
                        "bare",
                        bench.context.getBean(DataSource.class),
                        bench.context.getBean(PlatformTransactionManager.class),
                        new EngineDefaults.Seams(seams.vocabulary(), BpmnParse::new, List.of(), seams.timers())))
                .buildProcessEngine();
    }

    @AfterAll
    static void closeBareEngine() {
        bare.close();
    }

    private static String model(String step, String condition) {
        return """
                <?xml version='1.0' encoding='UTF-8'?>
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn'
                    xmlns:activiti='http://activiti.org/bpmn' targetNamespace='holes' id='holes'>
                  <process id='agency-item' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <startEvent id='start'/>
                    <sequenceFlow id='f1' sourceRef='start' targetRef='which'/>
                    <exclusiveGateway id='which' default='f3'/>
                    <sequenceFlow id='f2' sourceRef='which' targetRef='step'>
                      <conditionExpression xsi:type='tFormalExpression'>CONDITION</conditionExpression>
                    </sequenceFlow>
                    <sequenceFlow id='f3' sourceRef='which' targetRef='end'/>
                    STEP
                    <sequenceFlow id='f4' sourceRef='step' targetRef='end'/>
                    <endEvent id='end'/>
                  </process>
                </definitions>
                """
                .replace("'step'", step.contains("id='decide'") ? "'decide'" : "'step'")
                .replace("STEP", step)
                .replace("CONDITION", condition);
    }
}
