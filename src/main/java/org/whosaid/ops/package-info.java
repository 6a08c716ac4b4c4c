/**
 * What it takes to run the service: the PostgreSQL server that it starts itself when no JDBC URL is configured
 * ({@link org.whosaid.ops.EmbeddedDatabase}), the main class, readiness, and what is printed at the start.
 *
 * <p>May import every other package; nothing imports this one.
 */
package org.whosaid.ops;
