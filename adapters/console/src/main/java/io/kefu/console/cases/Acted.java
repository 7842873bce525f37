package io.kefu.console.cases;

import io.kefu.console.http.Problem;
import io.kefu.console.shape.CaseRow;

/** What became of an agent's action on a case. */
sealed interface Acted {

  record Done(CaseRow row) implements Acted {}

  /** It will take place; the live events tell when. */
  record Begun() implements Acted {}

  record Refused(Problem problem) implements Acted {}
}
