package org.yiciban.document.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;

/** The agency of each division counts its own documents, so that none is missing in a row that another one continued. */
class DocumentNumbersTest {

    private static final AgencyCode AGENCY = new AgencyCode("amr");
    private static final DivisionCode HERE = new DivisionCode("990101");
    private static final DivisionCode ELSEWHERE = new DivisionCode("990102");

    private TransactionTemplate act;
    private DocumentNumbers numbers;

    @BeforeEach
    void empty() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection()) {
            for (String tables :
                    List.of("V7__document", "V105__document_template", "V107__words_of_numbered_documents")) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/" + tables + ".sql"));
            }
        }
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        act = new TransactionTemplate(transactions);
        numbers = new DocumentNumbers(JdbcClient.create(database), transactions);
    }

    @Test
    void eachDivisionHasARowOfItsOwn() {
        assertThat(next(HERE, DocumentType.ACCEPT, 2026)).isEqualTo(1);
        assertThat(next(HERE, DocumentType.ACCEPT, 2026)).isEqualTo(2);
        assertThat(next(ELSEWHERE, DocumentType.ACCEPT, 2026)).isEqualTo(1);
        assertThat(next(HERE, DocumentType.ACCEPT, 2026)).isEqualTo(3);
        assertThat(next(ELSEWHERE, DocumentType.END, 2026)).isEqualTo(1);
        assertThat(next(HERE, DocumentType.ACCEPT, 2027)).isEqualTo(1);
    }

    private int next(DivisionCode division, DocumentType type, int year) {
        return act.execute(status -> numbers.next(division, AGENCY, type, year).number());
    }
}
