package org.yiciban.modelling.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.ModelRole;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.read.Vocabulary;
import org.yiciban.modelling.report.Report;

/** A call names a shared model, bound to the release, and passes the case on. */
public final class Calls implements ModelRule {

    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final String PASSES = "call-passes";

    @Override
    public void check(BpmnModel model, Report report) {
        Set<String> own = new HashSet<>();
        model.processes().forEach(process -> own.add(process.getAttribute("id")));
        model.nodes("callActivity").forEach(call -> {
            target(call, own, model.role(), report);
            binding(call, report);
            List<PassedVariable> passed = PassedVariable.of(call);
            passed.forEach(line -> line(call, line, report));
            complete(call, passed, report);
        });
    }

    private void target(BpmnModel.Node call, Set<String> own, ModelRole role, Report report) {
        String target = call.element().getAttribute("calledElement");
        List<String> callable = role.calls().stream().map(HandlingProcess::key).toList();
        if (own.contains(target)) {
            report.error(
                    "call-recursion", call.id(), "流程不能调用自己。请删除这个调用。", "A process can't call itself. Remove the call.");
        } else if (callable.isEmpty()) {
            report.error(
                    "call-target",
                    call.id(),
                    "共用流程 " + role + " 不调用别的流程。请删除这个调用；事项由一件事的流程调用。",
                    "The shared model " + role + " calls no other. Remove the call: a bundle calls the items.");
        } else if (!callable.contains(target)) {
            report.error(
                    "call-target",
                    call.id(),
                    "一件事不能调用流程“" + Report.shown(target) + "”。可调用：" + String.join("、", callable) + "。",
                    "A bundle can't call “" + Report.shown(target) + "”; it calls one of: "
                            + String.join(", ", callable) + ".",
                    callable);
        }
    }

    private void binding(BpmnModel.Node call, Report report) {
        if (!"deployment".equals(call.element().getAttributeNS(Namespaces.CAMUNDA, "calledElementBinding"))) {
            report.error(
                    "call-binding",
                    call.id(),
                    "调用必须绑定到同一次发布：在属性面板中把绑定（binding）选为 deployment。",
                    "A call is bound to its own release: choose the binding deployment in the properties panel.",
                    List.of("deployment"));
        }
    }

    private void line(BpmnModel.Node call, PassedVariable line, Report report) {
        String target = line.get("target");
        String source = line.get("source");
        String expression = line.get("sourceExpression");
        boolean businessKey = line.element().hasAttribute("businessKey");
        boolean all = line.element().hasAttribute("variables");
        boolean fits = businessKey
                ? line.in()
                        && line.get("businessKey").equals("${caseNumber}")
                        && (target + source + expression).isEmpty()
                : all ? line.in() && (target + source + expression).isEmpty() : named(line, target, source, expression);
        if (line.unchosen()) {
            report.error(PASSES, call.id(), line.choose().zh(), line.choose().en());
        } else if (!fits) {
            report.error(
                    PASSES,
                    call.id(),
                    "传入传出只能是变量名，或固定的事项编号，例如 source=\"caseNumber\" target=\"caseNumber\"；不能覆盖系统使用的名称。",
                    "What is passed in or out is the name of a variable or a fixed item code, such as"
                            + " source=\"caseNumber\" target=\"caseNumber\"; names that the program answers can't be"
                            + " taken.");
        }
    }

    private static boolean named(PassedVariable line, String target, String source, String expression) {
        if (!PlainPath.variable(target) || source.isEmpty() == expression.isEmpty()) {
            return false;
        }
        boolean keepsCase = !Vocabulary.CASE_NUMBER.equals(target)
                || line.in() && ("caseNumber".equals(source) || "${caseNumber}".equals(expression));
        boolean keepsItem = !Vocabulary.ITEM.equals(target) || line.in();
        return keepsCase && keepsItem && (source.isEmpty() ? plain(expression) : PlainPath.variable(source));
    }

    private static boolean plain(String expression) {
        String inside = PlainPath.inside(expression);
        return LITERAL.matcher(expression).matches()
                || inside != null && (PlainPath.variable(inside.strip()) || literal(inside) != null);
    }

    /** A fixed text, bare or between quotes inside an expression; null when it is none. */
    static String literal(String text) {
        String inner = text.strip();
        String unquoted = inner.length() > 2 && inner.startsWith("'") && inner.endsWith("'")
                ? inner.substring(1, inner.length() - 1)
                : inner;
        return (!unquoted.equals(inner) || !PlainPath.holdsExpression(text))
                        && LITERAL.matcher(unquoted).matches()
                ? unquoted
                : null;
    }

    private void complete(BpmnModel.Node call, List<PassedVariable> passed, Report report) {
        boolean key = passed.stream().anyMatch(line -> line.element().hasAttribute("businessKey"));
        boolean number = passed.stream()
                .anyMatch(line ->
                        line.in() && ("caseNumber".equals(line.get("target")) || "all".equals(line.get("variables"))));
        if (!key || !number) {
            report.error(
                    PASSES,
                    call.id(),
                    "每次调用都要传递办件编号：<camunda:in businessKey=\"${caseNumber}\"/> 和 <camunda:in source=\"caseNumber\""
                            + " target=\"caseNumber\"/>。",
                    "Every call passes the case on: <camunda:in businessKey=\"${caseNumber}\"/> and <camunda:in"
                            + " source=\"caseNumber\" target=\"caseNumber\"/>.");
        }
        Set<String> targets = new HashSet<>();
        for (PassedVariable line : passed) {
            String target = line.get("target");
            if (!target.isEmpty() && !targets.add(line.in() + target)) {
                report.error(
                        PASSES,
                        call.id(),
                        "变量 " + Report.shown(target) + " 传递了两次。",
                        "The variable " + Report.shown(target) + " is passed twice.");
            }
        }
    }
}
