package org.yiciban.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yiciban.atrest.AtRest;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.casefile.facts.FactsOfEvent;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.facts.FactMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as we store it: keys sorted, so that the same content is the same text; numbers exact. */
@Component
public class StoredJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final AtRest atRest;

    StoredJson(AtRest atRest) {
        this.atRest = atRest;
    }

    /** What is stored in a sealed column for a value of the row with that key. */
    public String seal(SealedColumn column, Object value, Object... key) {
        return Objects.requireNonNull(atRest.seal(column.at(key), write(value)));
    }

    /** What a sealed column of the row holds that is being read; it is empty in no row. */
    public <T> T open(SealedColumn column, ResultSet row, Class<T> type) throws SQLException {
        return read(atRest.openFilled(column, row), type);
    }

    /** The same, for answers of forms and what else has names of its own. */
    public Map<String, Object> open(SealedColumn column, ResultSet row) throws SQLException {
        return map(atRest.openFilled(column, row));
    }

    /** JSON as it is stored where nothing is sealed. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    public Map<String, Object> map(String text) {
        return mapper.readValue(text, new TypeReference<>() {});
    }

    /** What a line of the journal tells and for whom it was done; its facts have to be those of its event. */
    String facts(JournalLine line) {
        if (!FactsOfEvent.of(line.event()).isInstance(line.facts())) {
            throw new IllegalStateException(line.event() + " isn't told by " + line.facts());
        }
        Map<String, Object> all = FactMap.of((Record) line.facts());
        all.putAll(FactMap.of(line.actedFor()));
        return write(all);
    }

    public <T> T read(String text, Class<T> type) {
        return mapper.readValue(text, type);
    }
}
