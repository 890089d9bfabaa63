package org.yiciban.modelling.check;

import java.util.ArrayList;
import java.util.List;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.BpmnSchema;
import org.yiciban.modelling.rules.BundleShape;
import org.yiciban.modelling.rules.Calls;
import org.yiciban.modelling.rules.ClosedServiceTasks;
import org.yiciban.modelling.rules.Connected;
import org.yiciban.modelling.rules.EndlessLoops;
import org.yiciban.modelling.rules.EventGateways;
import org.yiciban.modelling.rules.EventsOfTheCase;
import org.yiciban.modelling.rules.ExclusiveSplits;
import org.yiciban.modelling.rules.ExpressionsInTheirPlaces;
import org.yiciban.modelling.rules.FactsOfTheRole;
import org.yiciban.modelling.rules.ItemCalls;
import org.yiciban.modelling.rules.NoticeCalls;
import org.yiciban.modelling.rules.OneProcess;
import org.yiciban.modelling.rules.OnlyKnownElements;
import org.yiciban.modelling.rules.OverdueGoesOn;
import org.yiciban.modelling.rules.ParallelBlocks;
import org.yiciban.modelling.rules.PictureDrawn;
import org.yiciban.modelling.rules.PlainConditions;
import org.yiciban.modelling.rules.Repetition;
import org.yiciban.modelling.rules.SensibleSize;
import org.yiciban.modelling.rules.TableTasks;
import org.yiciban.modelling.rules.VendorLeftovers;
import org.yiciban.modelling.rules.WordIds;
import org.yiciban.modelling.rules.WordsOfTheRole;

/** The rules for one model; those on how tokens run only where its flows lead somewhere. */
final class ModelRules {

    private final BpmnSchema schema = new BpmnSchema();

    void check(BpmnModel model, Report report) {
        List<ModelRule> rules = new ArrayList<>(List.of(
                new VendorLeftovers(),
                new OnlyKnownElements(),
                new ExpressionsInTheirPlaces(),
                new SensibleSize(),
                new OneProcess(),
                new WordIds(),
                new Connected(),
                new PlainConditions(),
                new EventsOfTheCase(),
                new ClosedServiceTasks(),
                new TableTasks(),
                new Repetition(),
                new Calls(),
                new WordsOfTheRole(),
                new FactsOfTheRole(),
                new OverdueGoesOn(),
                new ItemCalls(),
                new NoticeCalls(),
                schema,
                new PictureDrawn()));
        if (model.joined()) {
            rules.addAll(List.of(
                    new ExclusiveSplits(),
                    new ParallelBlocks(),
                    new EventGateways(),
                    new EndlessLoops(),
                    new BundleShape()));
        }
        rules.forEach(rule -> GuardedStep.guarded(report, () -> rule.check(model, report)));
    }
}
