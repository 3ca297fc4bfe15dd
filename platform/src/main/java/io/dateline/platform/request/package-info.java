/// What holds for every request: its text, wherever in it the text stands, and the secret that operators hold.
@NullMarked
package io.dateline.platform.request;

import org.jspecify.annotations.NullMarked;
