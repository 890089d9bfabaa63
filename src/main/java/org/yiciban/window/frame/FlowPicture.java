package org.yiciban.window.frame;

import java.util.List;
import org.yiciban.casefile.tracking.CasePicture;
import org.yiciban.casefile.tracking.CaseView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a case stands in its model, as colours for the picture and as the list that says the same.
 *
 * @param states by element of the model, JSON text
 */
public record FlowPicture(String number, String states, List<CaseWords.ItemLine> items) {

    public static FlowPicture of(CaseView view, List<CaseWords.ItemLine> items) {
        String states = JsonMapper.shared().writeValueAsString(CasePicture.states(view));
        return new FlowPicture(view.caseNumber().value(), states, items);
    }
}
