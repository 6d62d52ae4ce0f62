/** The pages of access: sign-in, one's own account, everybody's accounts, the first page, the language. */
@NullMarked
package dev.floorseat.access.web;

import org.jspecify.annotations.NullMarked;
