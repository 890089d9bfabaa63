package org.yiciban.installation;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** How a copy of one kind of database is taken while it is in use, and put in place where nothing is. */
interface DatabaseCopy {

    /** The word for this kind of database in a copy's description. */
    String kind();

    /**
     * Copies everything as it was at one moment.
     *
     * @param also is done with a connection that sees what the copy has, or a little more
     */
    void take(Members members, Also also) throws IOException, SQLException;

    /**
     * Puts a copy in place.
     *
     * @param look is asked before anything stays; what it throws undoes all
     * @throws InstallationRefused where there is something already
     */
    void putInPlace(Members members, Also look) throws IOException, SQLException;

    /** Whether there is something already. */
    boolean isThere() throws SQLException;

    /** Takes away what an attempt that was broken off left beside the place, if that kind leaves anything. */
    void removeHalf() throws IOException;

    /** @throws InstallationRefused where there is something already */
    void mustBeFree() throws SQLException;

    /** What is done beside, with a connection. */
    interface Also {
        void with(Connection database) throws IOException, SQLException;
    }
}
