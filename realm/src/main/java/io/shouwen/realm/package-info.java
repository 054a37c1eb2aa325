/**
 * The server's folder of people as the sign-in by name and password asks it: a part of the server,
 * not of the archive.
 *
 * <p>Invariants: a password is never kept, neither as text nor as anything from which it could be
 * guessed outside of this process; what the folder says counts at the next request.
 */
@NullMarked
package io.shouwen.realm;

import org.jspecify.annotations.NullMarked;
