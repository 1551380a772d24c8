<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>AgeFields</name>
    <message>
      <source>&amp;Under 18, born</source>
      <translation>&amp;Under 18, born</translation>
    </message>
    <message>
      <source>An adult's birth date is not kept. Give the day on which they declared to be over 18.</source>
      <translation>An adult's birth date is not kept. Give the day on which they declared to be over 18.</translation>
    </message>
    <message>
      <source>An adult, who &amp;declared it on</source>
      <translation>An adult, who &amp;declared it on</translation>
    </message>
    <message>
      <source>Birth date: year, year-month or year-month-day</source>
      <translation>Birth date: year, year-month or year-month-day</translation>
    </message>
    <message>
      <source>Day of the declaration</source>
      <translation>Day of the declaration</translation>
    </message>
    <message>
      <source>Give the birth date as YYYY, YYYY-MM or YYYY-MM-DD.</source>
      <translation>Give the birth date as YYYY, YYYY-MM or YYYY-MM-DD.</translation>
    </message>
    <message>
      <source>The age is not &amp;known: covered until it is</source>
      <translation>The age is not &amp;known: covered until it is</translation>
    </message>
    <message>
      <source>The birth date is a day to come.</source>
      <translation>The birth date is a day to come.</translation>
    </message>
    <message>
      <source>The declaration cannot be of a day to come.</source>
      <translation>The declaration cannot be of a day to come.</translation>
    </message>
  </context>
  <context>
    <name>AnsweringDialog</name>
    <message>
      <source>Answer at least one of the questions.</source>
      <translation>Answer at least one of the questions.</translation>
    </message>
    <message>
      <source>Answer for {0} photos</source>
      <translation>Answer for {0} photos</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>In {0} of them faces were found. Whether nobody else is in the picture is answered photo by photo, in Review.</source>
      <translation>In {0} of them faces were found. Whether nobody else is in the picture is answered photo by photo, in Review.</translation>
    </message>
    <message>
      <source>The questions about {0} photos</source>
      <translation>The questions about {0} photos</translation>
    </message>
    <message>
      <source>What you answer holds for each of these photos; look at them all. Answers that somebody gave already stay.</source>
      <translation>What you answer holds for each of these photos; look at them all. Answers that somebody gave already stay.</translation>
    </message>
    <message>
      <source>{0} photos were not in sight yet: scroll through them all.</source>
      <translation>{0} photos were not in sight yet: scroll through them all.</translation>
    </message>
  </context>
  <context>
    <name>Answers</name>
    <message>
      <source>Answer about {0}: {1}, for {2}, until {3}.</source>
      <translation>Answer about {0}: {1}, for {2}, until {3}.</translation>
    </message>
    <message>
      <source>Blocked</source>
      <translation>Blocked</translation>
    </message>
    <message>
      <source>Covered</source>
      <translation>Covered</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Decide</translation>
    </message>
    <message>
      <source>Decided on {0} by {1} ({2}); asked for by {3}.</source>
      <translation>Decided on {0} by {1} ({2}); asked for by {3}.</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Ended</translation>
    </message>
    <message>
      <source>Head of Department</source>
      <translation>Head of Department</translation>
    </message>
    <message>
      <source>In force</source>
      <translation>In force</translation>
    </message>
    <message>
      <source>Note: {0}</source>
      <translation>Note: {0}</translation>
    </message>
    <message>
      <source>Passed</source>
      <translation>Passed</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>Shown</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Taken back</translation>
    </message>
    <message>
      <source>Taken back on {0} by {1}.</source>
      <translation>Taken back on {0} by {1}.</translation>
    </message>
    <message>
      <source>The data protection officer was told.</source>
      <translation>The data protection officer was told.</translation>
    </message>
    <message>
      <source>Waits for a second person</source>
      <translation>Waits for a second person</translation>
    </message>
    <message>
      <source>Why: {0}</source>
      <translation>Why: {0}</translation>
    </message>
    <message>
      <source>communications manager</source>
      <translation>communications manager</translation>
    </message>
    <message>
      <source>confidential things</source>
      <translation>confidential things</translation>
    </message>
    <message>
      <source>does not go</source>
      <translation>does not go</translation>
    </message>
    <message>
      <source>goes as it is</source>
      <translation>goes as it is</translation>
    </message>
    <message>
      <source>goes with people covered</source>
      <translation>goes with people covered</translation>
    </message>
    <message>
      <source>hidden data</source>
      <translation>hidden data</translation>
    </message>
    <message>
      <source>how a child is covered</source>
      <translation>how a child is covered</translation>
    </message>
    <message>
      <source>is covered</source>
      <translation>is covered</translation>
    </message>
    <message>
      <source>may be shown</source>
      <translation>may be shown</translation>
    </message>
    <message>
      <source>names beside the photo</source>
      <translation>names beside the photo</translation>
    </message>
    <message>
      <source>nobody recorded it</source>
      <translation>nobody recorded it</translation>
    </message>
    <message>
      <source>principal investigator</source>
      <translation>principal investigator</translation>
    </message>
    <message>
      <source>safeguarding lead</source>
      <translation>safeguarding lead</translation>
    </message>
    <message>
      <source>somebody no longer in the register</source>
      <translation>somebody no longer in the register</translation>
    </message>
    <message>
      <source>somebody unknown</source>
      <translation>somebody unknown</translation>
    </message>
    <message>
      <source>the background</source>
      <translation>the background</translation>
    </message>
    <message>
      <source>the child checklist</source>
      <translation>the child checklist</translation>
    </message>
    <message>
      <source>the covers</source>
      <translation>the covers</translation>
    </message>
    <message>
      <source>the institution's work</source>
      <translation>the institution's work</translation>
    </message>
    <message>
      <source>the photo may go</source>
      <translation>the photo may go</translation>
    </message>
    <message>
      <source>trained user</source>
      <translation>trained user</translation>
    </message>
    <message>
      <source>waits for a decision</source>
      <translation>waits for a decision</translation>
    </message>
    <message>
      <source>who else is in it</source>
      <translation>who else is in it</translation>
    </message>
    <message>
      <source>{0} agreed as the second person.</source>
      <translation>{0} agreed as the second person.</translation>
    </message>
  </context>
  <context>
    <name>Approvals</name>
    <message>
      <source>About</source>
      <translation>About</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Answer</translation>
    </message>
    <message>
      <source>Decided by</source>
      <translation>Decided by</translation>
    </message>
    <message>
      <source>For</source>
      <translation>For</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>Photo</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Question</translation>
    </message>
    <message>
      <source>State</source>
      <translation>State</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Until</translation>
    </message>
  </context>
  <context>
    <name>ApprovalsDialog</name>
    <message>
      <source>&amp;Agree as the second person …</source>
      <translation>&amp;Agree as the second person …</translation>
    </message>
    <message>
      <source>&amp;Record an approval …</source>
      <translation>&amp;Record an approval …</translation>
    </message>
    <message>
      <source>&amp;Take back …</source>
      <translation>&amp;Take back …</translation>
    </message>
    <message>
      <source>All</source>
      <translation>All</translation>
    </message>
    <message>
      <source>Approvals</source>
      <translation>Approvals</translation>
    </message>
    <message>
      <source>Approvals on record</source>
      <translation>Approvals on record</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Name, photo, question or staff id</source>
      <translation>Name, photo, question or staff id</translation>
    </message>
    <message>
      <source>Nothing fits. Type less, or choose “All”.</source>
      <translation>Nothing fits. Type less, or choose “All”.</translation>
    </message>
    <message>
      <source>Search the approvals</source>
      <translation>Search the approvals</translation>
    </message>
    <message>
      <source>Show {0}: {1}</source>
      <translation>Show {0}: {1}</translation>
    </message>
    <message>
      <source>There are no approvals. They are needed only where a question asks for one.</source>
      <translation>There are no approvals. They are needed only where a question asks for one.</translation>
    </message>
    <message>
      <source>What the rules leave to humans, answered for one photo and one use. An approval shows nobody whom the rules cover, and does not count for whoever exports the photo.</source>
      <translation>What the rules leave to humans, answered for one photo and one use. An approval shows nobody whom the rules cover, and does not count for whoever exports the photo.</translation>
    </message>
  </context>
  <context>
    <name>ApproveDialog</name>
    <message>
      <source>&amp;About</source>
      <translation>&amp;About</translation>
    </message>
    <message>
      <source>&amp;Decided by</source>
      <translation>&amp;Decided by</translation>
    </message>
    <message>
      <source>&amp;For</source>
      <translation>&amp;For</translation>
    </message>
    <message>
      <source>&amp;In the role of</source>
      <translation>&amp;In the role of</translation>
    </message>
    <message>
      <source>&amp;Note</source>
      <translation>&amp;Note</translation>
    </message>
    <message>
      <source>&amp;Question</source>
      <translation>&amp;Question</translation>
    </message>
    <message>
      <source>&amp;Second person</source>
      <translation>&amp;Second person</translation>
    </message>
    <message>
      <source>An approval shows nobody whom the rules cover or block: that needs a new form.</source>
      <translation>An approval shows nobody whom the rules cover or block: that needs a new form.</translation>
    </message>
    <message>
      <source>Ans&amp;wer</source>
      <translation>Ans&amp;wer</translation>
    </message>
    <message>
      <source>As it stands, it counts.</source>
      <translation>As it stands, it counts.</translation>
    </message>
    <message>
      <source>As&amp;ked for by</source>
      <translation>As&amp;ked for by</translation>
    </message>
    <message>
      <source>Holds &amp;until</source>
      <translation>Holds &amp;until</translation>
    </message>
    <message>
      <source>Is covered</source>
      <translation>Is covered</translation>
    </message>
    <message>
      <source>It would not count yet. {0}</source>
      <translation>It would not count yet. {0}</translation>
    </message>
    <message>
      <source>May be shown</source>
      <translation>May be shown</translation>
    </message>
    <message>
      <source>Or let them agree later</source>
      <translation>Or let them agree later</translation>
    </message>
    <message>
      <source>Pho&amp;to</source>
      <translation>Pho&amp;to</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Record</translation>
    </message>
    <message>
      <source>Record an approval</source>
      <translation>Record an approval</translation>
    </message>
    <message>
      <source>Say which photo: by its name in the event, its file, or its SHA-256.</source>
      <translation>Say which photo: by its name in the event, its file, or its SHA-256.</translation>
    </message>
    <message>
      <source>Say whom it is about: type a few letters of the name.</source>
      <translation>Say whom it is about: type a few letters of the name.</translation>
    </message>
    <message>
      <source>Staff id; neither who asked nor who exports</source>
      <translation>Staff id; neither who asked nor who exports</translation>
    </message>
    <message>
      <source>The data protection officer &amp;was told</source>
      <translation>The data protection officer &amp;was told</translation>
    </message>
    <message>
      <source>The photo may go</source>
      <translation>The photo may go</translation>
    </message>
    <message>
      <source>This file cannot be read. Choose another one.</source>
      <translation>This file cannot be read. Choose another one.</translation>
    </message>
    <message>
      <source>Why, without anybody's name</source>
      <translation>Why, without anybody's name</translation>
    </message>
    <message>
      <source>{0} Record this answer about {1}: {2}, in this photo and for {3} only, until {4}?</source>
      <translation>{0} Record this answer about {1}: {2}, in this photo and for {3} only, until {4}?</translation>
    </message>
  </context>
  <context>
    <name>AttachDialog</name>
    <message>
      <source>&amp;Document</source>
      <translation>&amp;Document</translation>
    </message>
    <message>
      <source>&amp;Received on</source>
      <translation>&amp;Received on</translation>
    </message>
    <message>
      <source>&amp;What it is</source>
      <translation>&amp;What it is</translation>
    </message>
    <message>
      <source>An encrypted copy is kept.</source>
      <translation>An encrypted copy is kept.</translation>
    </message>
    <message>
      <source>Attach</source>
      <translation>Attach</translation>
    </message>
    <message>
      <source>Attach the document</source>
      <translation>Attach the document</translation>
    </message>
    <message>
      <source>Choose the document, or drop it here.</source>
      <translation>Choose the document, or drop it here.</translation>
    </message>
    <message>
      <source>It cannot have come on a day to come.</source>
      <translation>It cannot have come on a day to come.</translation>
    </message>
    <message>
      <source>Signed by others as well</source>
      <translation>Signed by others as well</translation>
    </message>
    <message>
      <source>This decision counts once a document proves it:</source>
      <translation>This decision counts once a document proves it:</translation>
    </message>
  </context>
  <context>
    <name>Canvas</name>
    <message>
      <source>As it came, nobody covered</source>
      <translation>As it came, nobody covered</translation>
    </message>
    <message>
      <source>As it will go</source>
      <translation>As it will go</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>Photo</translation>
    </message>
    <message>
      <source>The list of marks beside it says the same in words.</source>
      <translation>The list of marks beside it says the same in words.</translation>
    </message>
  </context>
  <context>
    <name>CatchingUp</name>
    <message>
      <source>Entered in the ledger: {0} exported photos that an export had left out.</source>
      <translation>Entered in the ledger: {0} exported photos that an export had left out.</translation>
    </message>
    <message>
      <source>Not in the ledger, and no report says whom they show: {0}. Look at them, delete them and export the photos again.</source>
      <translation>Not in the ledger, and no report says whom they show: {0}. Look at them, delete them and export the photos again.</translation>
    </message>
  </context>
  <context>
    <name>ChangePersonDialog</name>
    <message>
      <source>&amp;Contact</source>
      <translation>&amp;Contact</translation>
    </message>
    <message>
      <source>&amp;Last day of work or study here</source>
      <translation>&amp;Last day of work or study here</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>Change {0}</source>
      <translation>Change {0}</translation>
    </message>
    <message>
      <source>Give the person's name.</source>
      <translation>Give the person's name.</translation>
    </message>
    <message>
      <source>Last day of work or study here</source>
      <translation>Last day of work or study here</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>The birth date of somebody under 18 is deleted once they declared to be over 18.</source>
      <translation>The birth date of somebody under 18 is deleted once they declared to be over 18.</translation>
    </message>
    <message>
      <source>Their &amp;ability to consent is in doubt</source>
      <translation>Their &amp;ability to consent is in doubt</translation>
    </message>
    <message>
      <source>They have d&amp;ied</source>
      <translation>They have d&amp;ied</translation>
    </message>
  </context>
  <context>
    <name>ChildViewDialog</name>
    <message>
      <source>&amp;Nobody asked them yet</source>
      <translation>&amp;Nobody asked them yet</translation>
    </message>
    <message>
      <source>&amp;On</source>
      <translation>&amp;On</translation>
    </message>
    <message>
      <source>A no covers them at once and everywhere, at any age. Under {0} a recorded yes is enough; from {0} on the child signs a form of their own.</source>
      <translation>A no covers them at once and everywhere, at any age. Under {0} a recorded yes is enough; from {0} on the child signs a form of their own.</translation>
    </message>
    <message>
      <source>Asked &amp;by</source>
      <translation>Asked &amp;by</translation>
    </message>
    <message>
      <source>Copies published earlier are dealt with under Withdraw.</source>
      <translation>Copies published earlier are dealt with under Withdraw.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>Say who asked the child.</source>
      <translation>Say who asked the child.</translation>
    </message>
    <message>
      <source>The child &amp;agrees</source>
      <translation>The child &amp;agrees</translation>
    </message>
    <message>
      <source>The child does not &amp;want this</source>
      <translation>The child does not &amp;want this</translation>
    </message>
    <message>
      <source>They cannot have been asked on a day to come.</source>
      <translation>They cannot have been asked on a day to come.</translation>
    </message>
    <message>
      <source>What {0} says</source>
      <translation>What {0} says</translation>
    </message>
  </context>
  <context>
    <name>Clearing</name>
    <message>
      <source>Answer the questions of {0} photos</source>
      <translation>Answer the questions of {0} photos</translation>
    </message>
    <message>
      <source>Answered for {0} photos.</source>
      <translation>Answered for {0} photos.</translation>
    </message>
    <message>
      <source>Approve {0} photos</source>
      <translation>Approve {0} photos</translation>
    </message>
    <message>
      <source>Everything was answered already; nothing was changed.</source>
      <translation>Everything was answered already; nothing was changed.</translation>
    </message>
    <message>
      <source>It was not searched for faces and text.</source>
      <translation>It was not searched for faces and text.</translation>
    </message>
    <message>
      <source>None of the selected photos waits for an answer.</source>
      <translation>None of the selected photos waits for an answer.</translation>
    </message>
    <message>
      <source>The selected photos are approved already.</source>
      <translation>The selected photos are approved already.</translation>
    </message>
    <message>
      <source>You have not looked at it as it is now. Open it in Review.</source>
      <translation>You have not looked at it as it is now. Open it in Review.</translation>
    </message>
    <message>
      <source>{0} photos approved.</source>
      <translation>{0} photos approved.</translation>
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <source>All keys</source>
      <translation>All keys</translation>
    </message>
    <message>
      <source>Approvals …</source>
      <translation>Approvals …</translation>
    </message>
    <message>
      <source>At work: {0}. Somebody else …</source>
      <translation>At work: {0}. Somebody else …</translation>
    </message>
    <message>
      <source>Change how the photos are searched</source>
      <translation>Change how the photos are searched</translation>
    </message>
    <message>
      <source>Close the event</source>
      <translation>Close the event</translation>
    </message>
    <message>
      <source>Find an action, person or photo</source>
      <translation>Find an action, person or photo</translation>
    </message>
    <message>
      <source>Find … ({0})</source>
      <translation>Find … ({0})</translation>
    </message>
    <message>
      <source>New event from a folder</source>
      <translation>New event from a folder</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quit</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Redo</translation>
    </message>
    <message>
      <source>Rules of this institution …</source>
      <translation>Rules of this institution …</translation>
    </message>
    <message>
      <source>The register is not undone: use Change … or Erase … there.</source>
      <translation>The register is not undone: use Change … or Erase … there.</translation>
    </message>
    <message>
      <source>Try failed photos again</source>
      <translation>Try failed photos again</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>What was decided …</source>
      <translation>What was decided …</translation>
    </message>
    <message>
      <source>Who are you? …</source>
      <translation>Who are you? …</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
  </context>
  <context>
    <name>ConsentDialog</name>
    <message>
      <source>&amp;About</source>
      <translation>&amp;About</translation>
    </message>
    <message>
      <source>&amp;Document</source>
      <translation>&amp;Document</translation>
    </message>
    <message>
      <source>&amp;How</source>
      <translation>&amp;How</translation>
    </message>
    <message>
      <source>&amp;Notice</source>
      <translation>&amp;Notice</translation>
    </message>
    <message>
      <source>&amp;On</source>
      <translation>&amp;On</translation>
    </message>
    <message>
      <source>&amp;Who decided</source>
      <translation>&amp;Who decided</translation>
    </message>
    <message>
      <source>A decision cannot be of a day to come.</source>
      <translation>A decision cannot be of a day to come.</translation>
    </message>
    <message>
      <source>Add the document that proves it: without one, a yes does not count.</source>
      <translation>Add the document that proves it: without one, a yes does not count.</translation>
    </message>
    <message>
      <source>An encrypted copy is kept.</source>
      <translation>An encrypted copy is kept.</translation>
    </message>
    <message>
      <source>Deci&amp;sion</source>
      <translation>Deci&amp;sion</translation>
    </message>
    <message>
      <source>First day on which the photos were taken</source>
      <translation>First day on which the photos were taken</translation>
    </message>
    <message>
      <source>For</source>
      <translation>For</translation>
    </message>
    <message>
      <source>It says a last day</source>
      <translation>It says a last day</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Last day</translation>
    </message>
    <message>
      <source>Last day on which the photos were taken</source>
      <translation>Last day on which the photos were taken</translation>
    </message>
    <message>
      <source>Name of the event, as on the form</source>
      <translation>Name of the event, as on the form</translation>
    </message>
    <message>
      <source>Name the event whose photos are meant, as on the form.</source>
      <translation>Name the event whose photos are meant, as on the form.</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>Photos</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Record</translation>
    </message>
    <message>
      <source>Record a decision of {0}</source>
      <translation>Record a decision of {0}</translation>
    </message>
    <message>
      <source>Say which version of the notice the person was given.</source>
      <translation>Say which version of the notice the person was given.</translation>
    </message>
    <message>
      <source>State&amp;ment</source>
      <translation>State&amp;ment</translation>
    </message>
    <message>
      <source>The last day is before the decision.</source>
      <translation>The last day is before the decision.</translation>
    </message>
    <message>
      <source>The last day of the photos is before the first.</source>
      <translation>The last day of the photos is before the first.</translation>
    </message>
    <message>
      <source>The name may be given with the photo</source>
      <translation>The name may be given with the photo</translation>
    </message>
    <message>
      <source>The same form, with the same answer, also by</source>
      <translation>The same form, with the same answer, also by</translation>
    </message>
    <message>
      <source>Tick what the photos may be used for.</source>
      <translation>Tick what the photos may be used for.</translation>
    </message>
    <message>
      <source>Tick where the photos may be shown.</source>
      <translation>Tick where the photos may be shown.</translation>
    </message>
    <message>
      <source>To withd&amp;raw</source>
      <translation>To withd&amp;raw</translation>
    </message>
    <message>
      <source>Version of the words they agreed to.</source>
      <translation>Version of the words they agreed to.</translation>
    </message>
    <message>
      <source>Version of what the person was told.</source>
      <translation>Version of what the person was told.</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Where</translation>
    </message>
    <message>
      <source>Where they were told to write.</source>
      <translation>Where they were told to write.</translation>
    </message>
    <message>
      <source>of the event</source>
      <translation>of the event</translation>
    </message>
    <message>
      <source>taken from – to</source>
      <translation>taken from – to</translation>
    </message>
    <message>
      <source>{0} (guardian)</source>
      <translation>{0} (guardian)</translation>
    </message>
  </context>
  <context>
    <name>ContactSheet</name>
    <message>
      <source>Scroll through them all with Page Down.</source>
      <translation>Scroll through them all with Page Down.</translation>
    </message>
    <message>
      <source>The selected photos</source>
      <translation>The selected photos</translation>
    </message>
  </context>
  <context>
    <name>CreateRegisterDialog</name>
    <message>
      <source>&amp;File</source>
      <translation>&amp;File</translation>
    </message>
    <message>
      <source>&amp;Passphrase</source>
      <translation>&amp;Passphrase</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Choose where the register is to lie.</source>
      <translation>Choose where the register is to lie.</translation>
    </message>
    <message>
      <source>Create</source>
      <translation>Create</translation>
    </message>
    <message>
      <source>Create a register</source>
      <translation>Create a register</translation>
    </message>
    <message>
      <source>Nobody can open the register without the passphrase, and nobody can restore it: write it down and lock it away. Four or five words that have nothing to do with each other do well.</source>
      <translation>Nobody can open the register without the passphrase, and nobody can restore it: write it down and lock it away. Four or five words that have nothing to do with each other do well.</translation>
    </message>
    <message>
      <source>The new register's file</source>
      <translation>The new register's file</translation>
    </message>
    <message>
      <source>The two passphrases differ. Type both again.</source>
      <translation>The two passphrases differ. Type both again.</translation>
    </message>
    <message>
      <source>There is already a file at this place. Choose another one, or open it.</source>
      <translation>There is already a file at this place. Choose another one, or open it.</translation>
    </message>
    <message>
      <source>Type it &amp;again</source>
      <translation>Type it &amp;again</translation>
    </message>
  </context>
  <context>
    <name>Curtain</name>
    <message>
      <source>&amp;Passphrase</source>
      <translation>&amp;Passphrase</translation>
    </message>
    <message>
      <source>Locked.</source>
      <translation>Locked.</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Unlock</translation>
    </message>
  </context>
  <context>
    <name>DaysField</name>
    <message>
      <source>First day on which they were taken</source>
      <translation>First day on which they were taken</translation>
    </message>
    <message>
      <source>Last day on which they were taken</source>
      <translation>Last day on which they were taken</translation>
    </message>
    <message>
      <source>Photos without a &amp;date of their own were taken</source>
      <translation>Photos without a &amp;date of their own were taken</translation>
    </message>
    <message>
      <source>The event date. Leave it open where it is not sure: such photos then ask for it.</source>
      <translation>The event date. Leave it open where it is not sure: such photos then ask for it.</translation>
    </message>
    <message>
      <source>from</source>
      <translation>from</translation>
    </message>
    <message>
      <source>to</source>
      <translation>to</translation>
    </message>
  </context>
  <context>
    <name>Decided</name>
    <message>
      <source>About</source>
      <translation>About</translation>
    </message>
    <message>
      <source>Decided</source>
      <translation>Decided</translation>
    </message>
    <message>
      <source>For</source>
      <translation>For</translation>
    </message>
    <message>
      <source>Let go by</source>
      <translation>Let go by</translation>
    </message>
    <message>
      <source>Note: {0}</source>
      <translation>Note: {0}</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Outcome</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>Photo</translation>
    </message>
    <message>
      <source>Relies on {0}.</source>
      <translation>Relies on {0}.</translation>
    </message>
    <message>
      <source>The photo {0}; decided by the rules in version {1}, from inputs {2}.</source>
      <translation>The photo {0}; decided by the rules in version {1}, from inputs {2}.</translation>
    </message>
    <message>
      <source>Until {0}.</source>
      <translation>Until {0}.</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Why</translation>
    </message>
  </context>
  <context>
    <name>DecidedDialog</name>
    <message>
      <source>&amp;Export the table …</source>
      <translation>&amp;Export the table …</translation>
    </message>
    <message>
      <source>Anybody who gets this file can read names in {0} rows of it: it is not encrypted. Write it?</source>
      <translation>Anybody who gets this file can read names in {0} rows of it: it is not encrypted. Write it?</translation>
    </message>
    <message>
      <source>As it was when the photos were exported. Nothing is ever decided by this record.</source>
      <translation>As it was when the photos were exported. Nothing is ever decided by this record.</translation>
    </message>
    <message>
      <source>Choose a place</source>
      <translation>Choose a place</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Export the table</source>
      <translation>Export the table</translation>
    </message>
    <message>
      <source>Name, photo, reason or place</source>
      <translation>Name, photo, reason or place</translation>
    </message>
    <message>
      <source>Nothing fits. Type less, or choose every outcome.</source>
      <translation>Nothing fits. Type less, or choose every outcome.</translation>
    </message>
    <message>
      <source>Nothing was decided yet: that is recorded when photos are exported.</source>
      <translation>Nothing was decided yet: that is recorded when photos are exported.</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Outcome</translation>
    </message>
    <message>
      <source>Reading …</source>
      <translation>Reading …</translation>
    </message>
    <message>
      <source>Search what was decided</source>
      <translation>Search what was decided</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Table (*.csv)</translation>
    </message>
    <message>
      <source>The file holds {0} rows with ids and reasons, and no names. It is not encrypted. Write it?</source>
      <translation>The file holds {0} rows with ids and reasons, and no names. It is not encrypted. Write it?</translation>
    </message>
    <message>
      <source>The table was not written</source>
      <translation>The table was not written</translation>
    </message>
    <message>
      <source>What was decided</source>
      <translation>What was decided</translation>
    </message>
    <message>
      <source>What was decided about {0}</source>
      <translation>What was decided about {0}</translation>
    </message>
    <message>
      <source>With &amp;names, notes and who let it go</source>
      <translation>With &amp;names, notes and who let it go</translation>
    </message>
    <message>
      <source>Written. Delete the file when it has served.</source>
      <translation>Written. Delete the file when it has served.</translation>
    </message>
    <message>
      <source>every outcome</source>
      <translation>every outcome</translation>
    </message>
  </context>
  <context>
    <name>Deciding</name>
    <message>
      <source> or </source>
      <translation> or </translation>
    </message>
    <message>
      <source>A reviewer decided alone to show this person. That counts no more: whoever may decide it has to record it.</source>
      <translation>A reviewer decided alone to show this person. That counts no more: whoever may decide it has to record it.</translation>
    </message>
    <message>
      <source>A second person must agree.</source>
      <translation>A second person must agree.</translation>
    </message>
    <message>
      <source>On record: {0}, by {1} ({2}), until {3}.</source>
      <translation>On record: {0}, by {1} ({2}), until {3}.</translation>
    </message>
    <message>
      <source>Record a decision …</source>
      <translation>Record a decision …</translation>
    </message>
    <message>
      <source>Say when it was taken …</source>
      <translation>Say when it was taken …</translation>
    </message>
    <message>
      <source>Take the decision back …</source>
      <translation>Take the decision back …</translation>
    </message>
    <message>
      <source>The data protection officer must be told.</source>
      <translation>The data protection officer must be told.</translation>
    </message>
    <message>
      <source>To show them, the {0} must decide, and not you.</source>
      <translation>To show them, the {0} must decide, and not you.</translation>
    </message>
    <message>
      <source>{0} It does not count: {1}</source>
      <translation>{0} It does not count: {1}</translation>
    </message>
  </context>
  <context>
    <name>DetailBox</name>
    <message>
      <source>All {0} texts in this photo …</source>
      <translation>All {0} texts in this photo …</translation>
    </message>
    <message>
      <source>An adult in a crowd, not the focus</source>
      <translation>An adult in a crowd, not the focus</translation>
    </message>
    <message>
      <source>An adult when this was taken</source>
      <translation>An adult when this was taken</translation>
    </message>
    <message>
      <source>An adult whom nobody could recognise</source>
      <translation>An adult whom nobody could recognise</translation>
    </message>
    <message>
      <source>An adult, not in the register</source>
      <translation>An adult, not in the register</translation>
    </message>
    <message>
      <source>Choose one in the list or on the photo, or go on with Tab.</source>
      <translation>Choose one in the list or on the photo, or go on with Tab.</translation>
    </message>
    <message>
      <source>Cover again</source>
      <translation>Cover again</translation>
    </message>
    <message>
      <source>Cover it all the same</source>
      <translation>Cover it all the same</translation>
    </message>
    <message>
      <source>Enrol this face …</source>
      <translation>Enrol this face …</translation>
    </message>
    <message>
      <source>Large or blurred areas in which nothing could be read. Look at each; cover what can be read.</source>
      <translation>Large or blurred areas in which nothing could be read. Look at each; cover what can be read.</translation>
    </message>
    <message>
      <source>Leave covered</source>
      <translation>Leave covered</translation>
    </message>
    <message>
      <source>List them one by one (P)</source>
      <translation>List them one by one (P)</translation>
    </message>
    <message>
      <source>Looking at the face …</source>
      <translation>Looking at the face …</translation>
    </message>
    <message>
      <source>May be a child</source>
      <translation>May be a child</translation>
    </message>
    <message>
      <source>More …</source>
      <translation>More …</translation>
    </message>
    <message>
      <source>Need not be covered …</source>
      <translation>Need not be covered …</translation>
    </message>
    <message>
      <source>No mark is chosen</source>
      <translation>No mark is chosen</translation>
    </message>
    <message>
      <source>Not a face …</source>
      <translation>Not a face …</translation>
    </message>
    <message>
      <source>Not in the register</source>
      <translation>Not in the register</translation>
    </message>
    <message>
      <source>One row for all (P)</source>
      <translation>One row for all (P)</translation>
    </message>
    <message>
      <source>Remove this mark</source>
      <translation>Remove this mark</translation>
    </message>
  </context>
  <context>
    <name>Dismissal</name>
    <message>
      <source>A drawing or statue, nobody real</source>
      <translation>A drawing or statue, nobody real</translation>
    </message>
    <message>
      <source>It is not a face</source>
      <translation>It is not a face</translation>
    </message>
    <message>
      <source>It may be read, for instance the University's own name</source>
      <translation>It may be read, for instance the University's own name</translation>
    </message>
    <message>
      <source>Nothing can be read there</source>
      <translation>Nothing can be read there</translation>
    </message>
  </context>
  <context>
    <name>DocumentDialog</name>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Document</translation>
    </message>
    <message>
      <source>It is missing or not what was stored, so it proves nothing. Restore it from a backup, or ask anew.</source>
      <translation>It is missing or not what was stored, so it proves nothing. Restore it from a backup, or ask anew.</translation>
    </message>
    <message>
      <source>It is neither a picture nor a PDF that can be drawn, so it is not shown here. “assent register show-evidence” writes it to a file that only you can read.</source>
      <translation>It is neither a picture nor a PDF that can be drawn, so it is not shown here. “assent register show-evidence” writes it to a file that only you can read.</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Larger</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Next page</translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation>Opening …</translation>
    </message>
    <message>
      <source>Page of the document</source>
      <translation>Page of the document</translation>
    </message>
    <message>
      <source>Page {0} of {1}</source>
      <translation>Page {0} of {1}</translation>
    </message>
    <message>
      <source>Previous page</source>
      <translation>Previous page</translation>
    </message>
    <message>
      <source>SHA-256</source>
      <translation>SHA-256</translation>
    </message>
    <message>
      <source>SHA-256 {0}</source>
      <translation>SHA-256 {0}</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Smaller</translation>
    </message>
    <message>
      <source>The document</source>
      <translation>The document</translation>
    </message>
    <message>
      <source>{0}, received {1}: {2}</source>
      <translation>{0}, received {1}: {2}</translation>
    </message>
  </context>
  <context>
    <name>Enrolling</name>
    <message>
      <source>A photo with this one face, large and sharp</source>
      <translation>A photo with this one face, large and sharp</translation>
    </message>
    <message>
      <source>Choose a photo</source>
      <translation>Choose a photo</translation>
    </message>
    <message>
      <source>Enrol a face</source>
      <translation>Enrol a face</translation>
    </message>
    <message>
      <source>Enrol this face</source>
      <translation>Enrol this face</translation>
    </message>
    <message>
      <source>Face matching</source>
      <translation>Face matching</translation>
    </message>
    <message>
      <source>Face matching is off</source>
      <translation>Face matching is off</translation>
    </message>
    <message>
      <source>Faces are compared only with a signed-off impact assessment. Its reference:</source>
      <translation>Faces are compared only with a signed-off impact assessment. Its reference:</translation>
    </message>
    <message>
      <source>Has the data protection officer signed this assessment off, for face matching?</source>
      <translation>Has the data protection officer signed this assessment off, for face matching?</translation>
    </message>
    <message>
      <source>Keep what the face of {0} looks like, so that it can be suggested in photos? The photo itself is not kept.</source>
      <translation>Keep what the face of {0} looks like, so that it can be suggested in photos? The photo itself is not kept.</translation>
    </message>
    <message>
      <source>The face is unlike those enrolled for {0} before. Is it really the same person?</source>
      <translation>The face is unlike those enrolled for {0} before. Is it really the same person?</translation>
    </message>
    <message>
      <source>The face looks like {0}. Check whose photo it is; people who look alike are named by hand.</source>
      <translation>The face looks like {0}. Check whose photo it is; people who look alike are named by hand.</translation>
    </message>
    <message>
      <source>This person cannot be enrolled</source>
      <translation>This person cannot be enrolled</translation>
    </message>
    <message>
      <source>This photo cannot be used</source>
      <translation>This photo cannot be used</translation>
    </message>
    <message>
      <source>Yes, switch matching on</source>
      <translation>Yes, switch matching on</translation>
    </message>
    <message>
      <source>Yes, the same person</source>
      <translation>Yes, the same person</translation>
    </message>
  </context>
  <context>
    <name>EraseDialog</name>
    <message>
      <source>Erase</source>
      <translation>Erase</translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>Erase for good</translation>
    </message>
    <message>
      <source>Erase {0} for good?</source>
      <translation>Erase {0} for good?</translation>
    </message>
    <message>
      <source>Go on …</source>
      <translation>Go on …</translation>
    </message>
    <message>
      <source>No, keep</source>
      <translation>No, keep</translation>
    </message>
    <message>
      <source>Nobody can undo it. Backups made before still hold everything and have to be replaced.</source>
      <translation>Nobody can undo it. Backups made before still hold everything and have to be replaced.</translation>
    </message>
    <message>
      <source>They are protected. Speak to the safeguarding lead first: once erased, nothing here protects them.</source>
      <translation>They are protected. Speak to the safeguarding lead first: once erased, nothing here protects them.</translation>
    </message>
    <message>
      <source>This goes:</source>
      <translation>This goes:</translation>
    </message>
    <message>
      <source>This is not their id. Type it as it stands above, or keep them.</source>
      <translation>This is not their id. Type it as it stands above, or keep them.</translation>
    </message>
    <message>
      <source>This stays:</source>
      <translation>This stays:</translation>
    </message>
    <message>
      <source>Type &amp;the id {0} to erase them</source>
      <translation>Type &amp;the id {0} to erase them</translation>
    </message>
    <message>
      <source>that {0} may not come back, with the hashes of their documents ({1})</source>
      <translation>that {0} may not come back, with the hashes of their documents ({1})</translation>
    </message>
    <message>
      <source>the log, which holds ids and no names</source>
      <translation>the log, which holds ids and no names</translation>
    </message>
    <message>
      <source>{0} published copies still show them: what to do is listed afterwards.</source>
      <translation>{0} published copies still show them: what to do is listed afterwards.</translation>
    </message>
  </context>
  <context>
    <name>Erasing</name>
    <message>
      <source>Erased</source>
      <translation>Erased</translation>
    </message>
    <message>
      <source>The files of {0} could not be deleted. Nobody can read them; delete them by hand.</source>
      <translation>The files of {0} could not be deleted. Nobody can read them; delete them by hand.</translation>
    </message>
    <message>
      <source>This person was not erased</source>
      <translation>This person was not erased</translation>
    </message>
  </context>
  <context>
    <name>Events</name>
    <message numerus="yes">
      <source>%n photos</source>
      <translation>
        <numerusform>%n photo</numerusform>
        <numerusform>%n photos</numerusform>
      </translation>
    </message>
    <message>
      <source>An event that cannot be read</source>
      <translation>An event that cannot be read</translation>
    </message>
    <message>
      <source>changed last on {0}</source>
      <translation>changed last on {0}</translation>
    </message>
    <message>
      <source>the folder is not there</source>
      <translation>the folder is not there</translation>
    </message>
  </context>
  <context>
    <name>EvidenceField</name>
    <message>
      <source>Choose the document</source>
      <translation>Choose the document</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>Choose …</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>Document</translation>
    </message>
    <message>
      <source>Drop the scan, message or recording here</source>
      <translation>Drop the scan, message or recording here</translation>
    </message>
    <message>
      <source>The document that proves it</source>
      <translation>The document that proves it</translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message>
      <source>An earlier export no longer holds and will be replaced.</source>
      <translation>An earlier export no longer holds and will be replaced.</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>Photo</translation>
    </message>
    <message>
      <source>State</source>
      <translation>State</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>Where to</translation>
    </message>
    <message>
      <source>Why, or where it is</source>
      <translation>Why, or where it is</translation>
    </message>
  </context>
  <context>
    <name>ExportForm</name>
    <message>
      <source>&amp;Into</source>
      <translation>&amp;Into</translation>
    </message>
    <message>
      <source>Change how the photos are written</source>
      <translation>Change how the photos are written</translation>
    </message>
    <message>
      <source>Change how …</source>
      <translation>Change how …</translation>
    </message>
    <message>
      <source>Change where the photos go</source>
      <translation>Change where the photos go</translation>
    </message>
    <message>
      <source>Change …</source>
      <translation>Change …</translation>
    </message>
    <message>
      <source>Choose the folder for the exports</source>
      <translation>Choose the folder for the exports</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>Choose …</translation>
    </message>
    <message>
      <source>Folder for the exports</source>
      <translation>Folder for the exports</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>Where to</translation>
    </message>
    <message>
      <source>Written as</source>
      <translation>Written as</translation>
    </message>
    <message>
      <source>{0} for publication</source>
      <translation>{0} for publication</translation>
    </message>
  </context>
  <context>
    <name>ExportPage</name>
    <message>
      <source>Changed by somebody since it was exported, so not deleted; look at it and delete it: {0}.</source>
      <translation>Changed by somebody since it was exported, so not deleted; look at it and delete it: {0}.</translation>
    </message>
    <message>
      <source>Choose the folder into which the exports go.</source>
      <translation>Choose the folder into which the exports go.</translation>
    </message>
    <message>
      <source>Could not be read or written: {0}.</source>
      <translation>Could not be read or written: {0}.</translation>
    </message>
    <message>
      <source>Delivered and proved: {0}.</source>
      <translation>Delivered and proved: {0}.</translation>
    </message>
    <message>
      <source>Earlier exports deleted, because they no longer held: {0}.</source>
      <translation>Earlier exports deleted, because they no longer held: {0}.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message numerus="yes">
      <source>Export %n files</source>
      <translation>
        <numerusform>Export %n file</numerusform>
        <numerusform>Export %n files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Export %n photos</source>
      <translation>
        <numerusform>Export %n photo</numerusform>
        <numerusform>Export %n photos</numerusform>
      </translation>
    </message>
    <message>
      <source>Exporting …</source>
      <translation>Exporting …</translation>
    </message>
    <message>
      <source>Give the whole path of the folder, or choose it.</source>
      <translation>Give the whole path of the folder, or choose it.</translation>
    </message>
    <message>
      <source>Held because a check of the file failed: {0}.</source>
      <translation>Held because a check of the file failed: {0}.</translation>
    </message>
    <message>
      <source>Lies in another folder too, which this export does not touch; look at it and delete it: {0}.</source>
      <translation>Lies in another folder too, which this export does not touch; look at it and delete it: {0}.</translation>
    </message>
    <message>
      <source>No photo is ready. Review the photos first.</source>
      <translation>No photo is ready. Review the photos first.</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>Open the folder</translation>
    </message>
    <message>
      <source>Open the report</source>
      <translation>Open the report</translation>
    </message>
    <message>
      <source>Parts of this page</source>
      <translation>Parts of this page</translation>
    </message>
    <message>
      <source>Shown where</source>
      <translation>Shown where</translation>
    </message>
    <message>
      <source>Stop exporting</source>
      <translation>Stop exporting</translation>
    </message>
    <message>
      <source>Stopped. What is there is proved; export again to go on.</source>
      <translation>Stopped. What is there is proved; export again to go on.</translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation>Stopping …</translation>
    </message>
    <message>
      <source>Taken back, because the register or the review changed meanwhile: {0}.</source>
      <translation>Taken back, because the register or the review changed meanwhile: {0}.</translation>
    </message>
    <message>
      <source>This export</source>
      <translation>This export</translation>
    </message>
    <message>
      <source>This export, and what is shown where</source>
      <translation>This export, and what is shown where</translation>
    </message>
    <message>
      <source>Tick at least one place where the photos go.</source>
      <translation>Tick at least one place where the photos go.</translation>
    </message>
    <message>
      <source>Wait until the export has ended, or stop it.</source>
      <translation>Wait until the export has ended, or stop it.</translation>
    </message>
  </context>
  <context>
    <name>ExportRows</name>
    <message>
      <source>All {0}</source>
      <translation>All {0}</translation>
    </message>
    <message>
      <source>Delivered {0}</source>
      <translation>Delivered {0}</translation>
    </message>
    <message>
      <source>Differ {0}</source>
      <translation>Differ {0}</translation>
    </message>
    <message>
      <source>Held {0}</source>
      <translation>Held {0}</translation>
    </message>
    <message>
      <source>Not yet {0}</source>
      <translation>Not yet {0}</translation>
    </message>
    <message>
      <source>Open in Review</source>
      <translation>Open in Review</translation>
    </message>
    <message>
      <source>Ready {0}</source>
      <translation>Ready {0}</translation>
    </message>
    <message>
      <source>Show: {0}</source>
      <translation>Show: {0}</translation>
    </message>
    <message>
      <source>What becomes of each photo</source>
      <translation>What becomes of each photo</translation>
    </message>
  </context>
  <context>
    <name>ExportSummary</name>
    <message>
      <source> and </source>
      <translation> and </translation>
    </message>
    <message>
      <source>Earlier exports that no longer hold: {0}. Exporting again covers what may not be seen any more, and deletes the copy of each photo that may not go. What is published already stands under “Shown where”.</source>
      <translation>Earlier exports that no longer hold: {0}. Exporting again covers what may not be seen any more, and deletes the copy of each photo that may not go. What is published already stands under “Shown where”.</translation>
    </message>
    <message>
      <source>Not yet: {0} to review or decide, {1} blocked</source>
      <translation>Not yet: {0} to review or decide, {1} blocked</translation>
    </message>
    <message>
      <source>Photos that differ between {0}, because consent does: {1}</source>
      <translation>Photos that differ between {0}, because consent does: {1}</translation>
    </message>
    <message>
      <source>See them</source>
      <translation>See them</translation>
    </message>
    <message>
      <source>Take me there</source>
      <translation>Take me there</translation>
    </message>
    <message numerus="yes">
      <source>Will be exported: %n files</source>
      <translation>
        <numerusform>Will be exported: %n file</numerusform>
        <numerusform>Will be exported: %n files</numerusform>
      </translation>
    </message>
    <message>
      <source>counting …</source>
      <translation>counting …</translation>
    </message>
    <message>
      <source>delivered already: {0}</source>
      <translation>delivered already: {0}</translation>
    </message>
    <message>
      <source>held before, and tried again: {0}</source>
      <translation>held before, and tried again: {0}</translation>
    </message>
    <message>
      <source>people are covered in {0}</source>
      <translation>people are covered in {0}</translation>
    </message>
  </context>
  <context>
    <name>FormDialog</name>
    <message>
      <source>&amp;Kind of file</source>
      <translation>&amp;Kind of file</translation>
    </message>
    <message>
      <source>&amp;Web address of the rights</source>
      <translation>&amp;Web address of the rights</translation>
    </message>
    <message>
      <source>C&amp;redit</source>
      <translation>C&amp;redit</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Change</translation>
    </message>
    <message>
      <source>Change how the photos are written</source>
      <translation>Change how the photos are written</translation>
    </message>
    <message>
      <source>Copyri&amp;ght</source>
      <translation>Copyri&amp;ght</translation>
    </message>
    <message>
      <source>Faces are &amp;covered by</source>
      <translation>Faces are &amp;covered by</translation>
    </message>
    <message>
      <source>How the photos are written</source>
      <translation>How the photos are written</translation>
    </message>
    <message>
      <source>May programs &amp;learn from it?</source>
      <translation>May programs &amp;learn from it?</translation>
    </message>
    <message>
      <source>Only faces of people who are known to be adults are covered so; everybody else, text and codes are filled. Photos that were approved with another cover have to be approved again.</source>
      <translation>Only faces of people who are known to be adults are covered so; everybody else, text and codes are filled. Photos that were approved with another cover have to be approved again.</translation>
    </message>
    <message>
      <source>Say in every photo whether the people shown &amp;agreed</source>
      <translation>Say in every photo whether the people shown &amp;agreed</translation>
    </message>
    <message>
      <source>The address begins with https://, and every character can be seen.</source>
      <translation>The address begins with https://, and every character can be seen.</translation>
    </message>
    <message>
      <source>Written into every photo; nothing is ever taken over from the original.</source>
      <translation>Written into every photo; nothing is ever taken over from the original.</translation>
    </message>
    <message>
      <source>begins with https://</source>
      <translation>begins with https://</translation>
    </message>
    <message>
      <source>say nothing</source>
      <translation>say nothing</translation>
    </message>
  </context>
  <context>
    <name>GatesForm</name>
    <message numerus="yes">
      <source>%n possible faces are not counted: look whether they are faces.</source>
      <translation>
        <numerusform>%n possible face is not counted: look whether it is one.</numerusform>
        <numerusform>%n possible faces are not counted: look whether they are faces.</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Nobody else is in the picture</source>
      <translation>&amp;Nobody else is in the picture</translation>
    </message>
    <message>
      <source>&amp;Nobody is in any of these photos</source>
      <translation>&amp;Nobody is in any of these photos</translation>
    </message>
    <message>
      <source>&amp;Second person who looked at the children</source>
      <translation>&amp;Second person who looked at the children</translation>
    </message>
    <message>
      <source>Answers what is open about work, background and confidential things as on the photo before.</source>
      <translation>Answers what is open about work, background and confidential things as on the photo before.</translation>
    </message>
    <message>
      <source>As the photo before</source>
      <translation>As the photo before</translation>
    </message>
    <message>
      <source>Background is clear or co&amp;vered</source>
      <translation>Background is clear or co&amp;vered</translation>
    </message>
    <message>
      <source>Before it goes</source>
      <translation>Before it goes</translation>
    </message>
    <message numerus="yes">
      <source>Count them: %n people = {0} shown + {1} covered</source>
      <translation>
        <numerusform>Count them: %n person = {0} shown + {1} covered</numerusform>
        <numerusform>Count them: %n people = {0} shown + {1} covered</numerusform>
      </translation>
    </message>
    <message>
      <source>Look for profiles, reflections, posters and badges.</source>
      <translation>Look for profiles, reflections, posters and badges.</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>No photo was answered before this one.</source>
      <translation>No photo was answered before this one.</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>Not sure</translation>
    </message>
    <message>
      <source>Nothing con&amp;fidential can be seen</source>
      <translation>Nothing con&amp;fidential can be seen</translation>
    </message>
    <message>
      <source>Project of the written release</source>
      <translation>Project of the written release</translation>
    </message>
    <message>
      <source>Project or reference of the release</source>
      <translation>Project or reference of the release</translation>
    </message>
    <message>
      <source>Record a decision about the work …</source>
      <translation>Record a decision about the work …</translation>
    </message>
    <message>
      <source>Reveals University &amp;work?</source>
      <translation>Reveals University &amp;work?</translation>
    </message>
    <message>
      <source>Screens, whiteboards, notebooks, labels with names, badges, door codes, other people's logos.</source>
      <translation>Screens, whiteboards, notebooks, labels with names, badges, door codes, other people's logos.</translation>
    </message>
    <message>
      <source>Suitable dress; the activity and not one body; no name; nothing that says where the child can be found; child and parents told; no known restriction; not distressed; safe handling.</source>
      <translation>Suitable dress; the activity and not one body; no name; nothing that says where the child can be found; child and parents told; no known restriction; not distressed; safe handling.</translation>
    </message>
    <message>
      <source>That is you. Ask somebody else to look, and enter their staff id.</source>
      <translation>That is you. Ask somebody else to look, and enter their staff id.</translation>
    </message>
    <message>
      <source>The NSPCC &amp;list is checked, every item passes</source>
      <translation>The NSPCC &amp;list is checked, every item passes</translation>
    </message>
    <message>
      <source>The release's &amp;conditions are kept</source>
      <translation>The release's &amp;conditions are kept</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Yes</translation>
    </message>
    <message>
      <source>Yes needs a written release. Keys: W no, Shift+W yes, Q not sure.</source>
      <translation>Yes needs a written release. Keys: W no, Shift+W yes, Q not sure.</translation>
    </message>
    <message>
      <source>staff id</source>
      <translation>staff id</translation>
    </message>
  </context>
  <context>
    <name>Groups</name>
    <message numerus="yes">
      <source>%n faces</source>
      <translation>
        <numerusform>%n face</numerusform>
        <numerusform>%n faces</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photos</source>
      <translation>
        <numerusform>%n photo</numerusform>
        <numerusform>%n photos</numerusform>
      </translation>
    </message>
    <message>
      <source>+{0}</source>
      <translation>+{0}</translation>
    </message>
    <message>
      <source>Group {0} of {1}: {2}</source>
      <translation>Group {0} of {1}: {2}</translation>
    </message>
  </context>
  <context>
    <name>GuardianDialog</name>
    <message>
      <source>&amp;How</source>
      <translation>&amp;How</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>&amp;On</source>
      <translation>&amp;On</translation>
    </message>
    <message>
      <source>&amp;Role</source>
      <translation>&amp;Role</translation>
    </message>
    <message>
      <source>A guardian of {0}</source>
      <translation>A guardian of {0}</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Add</translation>
    </message>
    <message>
      <source>Add a guardian of {0}</source>
      <translation>Add a guardian of {0}</translation>
    </message>
    <message>
      <source>B&amp;y whom</source>
      <translation>B&amp;y whom</translation>
    </message>
    <message>
      <source>Birth certificate, court order …</source>
      <translation>Birth certificate, court order …</translation>
    </message>
    <message>
      <source>Con&amp;tact</source>
      <translation>Con&amp;tact</translation>
    </message>
    <message>
      <source>First day without responsibility</source>
      <translation>First day without responsibility</translation>
    </message>
    <message>
      <source>Give the guardian's name.</source>
      <translation>Give the guardian's name.</translation>
    </message>
    <message>
      <source>It cannot have been checked on a day to come.</source>
      <translation>It cannot have been checked on a day to come.</translation>
    </message>
    <message>
      <source>It has &amp;ended; first day without it</source>
      <translation>It has &amp;ended; first day without it</translation>
    </message>
    <message>
      <source>Nobody has &amp;checked it yet: their yes does not count alone</source>
      <translation>Nobody has &amp;checked it yet: their yes does not count alone</translation>
    </message>
    <message>
      <source>Parental responsibility</source>
      <translation>Parental responsibility</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>Say how it was checked, such as by a birth certificate. Keep no copy of it.</source>
      <translation>Say how it was checked, such as by a birth certificate. Keep no copy of it.</translation>
    </message>
    <message>
      <source>Say who checked it.</source>
      <translation>Say who checked it.</translation>
    </message>
    <message>
      <source>Somebody chec&amp;ked it</source>
      <translation>Somebody chec&amp;ked it</translation>
    </message>
  </context>
  <context>
    <name>GuidesRow</name>
    <message>
      <source>Ends within {0} days</source>
      <translation>Ends within {0} days</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Everybody</translation>
    </message>
    <message>
      <source>Evidence missing</source>
      <translation>Evidence missing</translation>
    </message>
    <message>
      <source>Guardian not checked</source>
      <translation>Guardian not checked</translation>
    </message>
    <message>
      <source>Show {0}: {1}</source>
      <translation>Show {0}: {1}</translation>
    </message>
    <message>
      <source>Turns 18</source>
      <translation>Turns 18</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Withdrawn</translation>
    </message>
  </context>
  <context>
    <name>HandingOut</name>
    <message>
      <source>Anybody who gets this file can read the names and decisions of {0} people in it: it is not encrypted. Write it?</source>
      <translation>Anybody who gets this file can read the names and decisions of {0} people in it: it is not encrypted. Write it?</translation>
    </message>
    <message>
      <source>Choose a place</source>
      <translation>Choose a place</translation>
    </message>
    <message>
      <source>Export the list</source>
      <translation>Export the list</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Table (*.csv)</translation>
    </message>
    <message>
      <source>The list was not written</source>
      <translation>The list was not written</translation>
    </message>
    <message>
      <source>Written, for your eyes only. Delete the file when it has served.</source>
      <translation>Written, for your eyes only. Delete the file when it has served.</translation>
    </message>
  </context>
  <context>
    <name>Harmless</name>
    <message numerus="yes">
      <source>%n faces</source>
      <translation>
        <numerusform>%n face</numerusform>
        <numerusform>%n faces</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photos</source>
      <translation>
        <numerusform>%n photo</numerusform>
        <numerusform>%n photos</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep covered</source>
      <translation>Keep covered</translation>
    </message>
    <message>
      <source>Leave them uncovered?</source>
      <translation>Leave them uncovered?</translation>
    </message>
    <message>
      <source>Not for so many at once</source>
      <translation>Not for so many at once</translation>
    </message>
    <message>
      <source>Of these {0}, {1} are clearly seen. Look at each in Review, or pick them one by one.</source>
      <translation>Of these {0}, {1} are clearly seen. Look at each in Review, or pick them one by one.</translation>
    </message>
    <message>
      <source>This uncovers {0} in {1}. Whoever is there will be seen.</source>
      <translation>This uncovers {0} in {1}. Whoever is there will be seen.</translation>
    </message>
    <message>
      <source>Uncover</source>
      <translation>Uncover</translation>
    </message>
  </context>
  <context>
    <name>Jurisdiction</name>
    <message>
      <source>In Scotland parental rights largely end at 16. Everybody under 18 still falls under the rules for children; somebody of 16 or 17 without a guardian goes to the safeguarding lead.</source>
      <translation>In Scotland parental rights largely end at 16. Everybody under 18 still falls under the rules for children; somebody of 16 or 17 without a guardian goes to the safeguarding lead.</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Right, Left</source>
      <translation>Right, Left</translation>
    </message>
    <message>
      <source>Space, held</source>
      <translation>Space, held</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>accept the offered answer</source>
      <translation>accept the offered answer</translation>
    </message>
    <message>
      <source>add a missed face by a click</source>
      <translation>add a missed face by a click</translation>
    </message>
    <message>
      <source>approve and go on</source>
      <translation>approve and go on</translation>
    </message>
    <message>
      <source>background is clear or covered</source>
      <translation>background is clear or covered</translation>
    </message>
    <message>
      <source>before and after</source>
      <translation>before and after</translation>
    </message>
    <message>
      <source>cover somebody whom the rules leave to a human</source>
      <translation>cover somebody whom the rules leave to a human</translation>
    </message>
    <message>
      <source>draw a rectangle to cover</source>
      <translation>draw a rectangle to cover</translation>
    </message>
    <message>
      <source>draw an ellipse to cover</source>
      <translation>draw an ellipse to cover</translation>
    </message>
    <message>
      <source>draw freehand</source>
      <translation>draw freehand</translation>
    </message>
    <message>
      <source>each area that may hold text, or one row for all</source>
      <translation>each area that may hold text, or one row for all</translation>
    </message>
    <message>
      <source>enrol this face for matching</source>
      <translation>enrol this face for matching</translation>
    </message>
    <message>
      <source>may be a child</source>
      <translation>may be a child</translation>
    </message>
    <message>
      <source>next and previous photo that needs you</source>
      <translation>next and previous photo that needs you</translation>
    </message>
    <message>
      <source>next mark</source>
      <translation>next mark</translation>
    </message>
    <message>
      <source>nobody else is in the picture (heads counted)</source>
      <translation>nobody else is in the picture (heads counted)</translation>
    </message>
    <message>
      <source>not a face, or need not be covered (asks why)</source>
      <translation>not a face, or need not be covered (asks why)</translation>
    </message>
    <message>
      <source>not in the register</source>
      <translation>not in the register</translation>
    </message>
    <message>
      <source>not sure whether it reveals University work</source>
      <translation>not sure whether it reveals University work</translation>
    </message>
    <message>
      <source>nothing confidential can be seen</source>
      <translation>nothing confidential can be seen</translation>
    </message>
    <message>
      <source>one pixel to one pixel</source>
      <translation>one pixel to one pixel</translation>
    </message>
    <message>
      <source>record a decision about somebody</source>
      <translation>record a decision about somebody</translation>
    </message>
    <message>
      <source>remove your own mark</source>
      <translation>remove your own mark</translation>
    </message>
    <message>
      <source>reveals University work, and there is a written release</source>
      <translation>reveals University work, and there is a written release</translation>
    </message>
    <message>
      <source>reveals no University work</source>
      <translation>reveals no University work</translation>
    </message>
    <message>
      <source>search this photo thoroughly</source>
      <translation>search this photo thoroughly</translation>
    </message>
    <message>
      <source>see behind the covers</source>
      <translation>see behind the covers</translation>
    </message>
    <message>
      <source>stop drawing, or leave a field</source>
      <translation>stop drawing, or leave a field</translation>
    </message>
    <message>
      <source>the questions about the photo</source>
      <translation>the questions about the photo</translation>
    </message>
    <message>
      <source>the recent person {0}</source>
      <translation>the recent person {0}</translation>
    </message>
    <message>
      <source>the whole photo</source>
      <translation>the whole photo</translation>
    </message>
    <message>
      <source>type a name</source>
      <translation>type a name</translation>
    </message>
    <message>
      <source>work, background and confidential as on the photo before</source>
      <translation>work, background and confidential as on the photo before</translation>
    </message>
    <message>
      <source>zoom in</source>
      <translation>zoom in</translation>
    </message>
    <message>
      <source>zoom out</source>
      <translation>zoom out</translation>
    </message>
  </context>
  <context>
    <name>KeysSheet</name>
    <message>
      <source>All keys</source>
      <translation>All keys</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Key</translation>
    </message>
    <message>
      <source>People</source>
      <translation>People</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Review</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>What it does</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Where</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>everywhere</translation>
    </message>
  </context>
  <context>
    <name>LastEnd</name>
    <message>
      <source>Assent ended unexpectedly</source>
      <translation>Assent ended unexpectedly</translation>
    </message>
    <message>
      <source>Assent ended unexpectedly. Every step was saved as it was made. The details say where in the program it happened, without names and paths: copy them and report them, or go on.</source>
      <translation>Assent ended unexpectedly. Every step was saved as it was made. The details say where in the program it happened, without names and paths: copy them and report them, or go on.</translation>
    </message>
    <message>
      <source>Copy the details</source>
      <translation>Copy the details</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Go on</translation>
    </message>
    <message>
      <source>It left no trace: the system may have ended it.</source>
      <translation>It left no trace: the system may have ended it.</translation>
    </message>
  </context>
  <context>
    <name>Learning</name>
    <message>
      <source>Choose the mark of a face.</source>
      <translation>Choose the mark of a face.</translation>
    </message>
    <message>
      <source>Enrol a face</source>
      <translation>Enrol a face</translation>
    </message>
    <message>
      <source>Enrolled. From now on this face can be suggested.</source>
      <translation>Enrolled. From now on this face can be suggested.</translation>
    </message>
    <message>
      <source>It was added by hand, so its eyes and mouth were not found. Choose another photo.</source>
      <translation>It was added by hand, so its eyes and mouth were not found. Choose another photo.</translation>
    </message>
    <message>
      <source>Say first whose face it is.</source>
      <translation>Say first whose face it is.</translation>
    </message>
    <message>
      <source>Say first whose face it is: a suggestion is not enough.</source>
      <translation>Say first whose face it is: a suggestion is not enough.</translation>
    </message>
    <message>
      <source>They may be a child in this photo, and nobody under 18 is enrolled.</source>
      <translation>They may be a child in this photo, and nobody under 18 is enrolled.</translation>
    </message>
    <message>
      <source>This face cannot be used</source>
      <translation>This face cannot be used</translation>
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message>
      <source>Keep going</source>
      <translation>Keep going</translation>
    </message>
    <message>
      <source>Photos are being exported</source>
      <translation>Photos are being exported</translation>
    </message>
    <message>
      <source>Stop after this photo</source>
      <translation>Stop after this photo</translation>
    </message>
    <message>
      <source>The photo that is being made is finished first. What is there is proved; export again to go on.</source>
      <translation>The photo that is being made is finished first. What is there is proved; export again to go on.</translation>
    </message>
  </context>
  <context>
    <name>Ledger</name>
    <message>
      <source>Channel</source>
      <translation>Channel</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>Exported</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>Photo</translation>
    </message>
    <message>
      <source>Somebody no longer in the register</source>
      <translation>Somebody no longer in the register</translation>
    </message>
    <message>
      <source>State</source>
      <translation>State</translation>
    </message>
    <message>
      <source>To do</source>
      <translation>To do</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Where</translation>
    </message>
    <message>
      <source>Who is shown</source>
      <translation>Who is shown</translation>
    </message>
  </context>
  <context>
    <name>LedgerBox</name>
    <message>
      <source>Address or place where it was published</source>
      <translation>Address or place where it was published</translation>
    </message>
    <message>
      <source>Nobody is shown in an export of this event so far.</source>
      <translation>Nobody is shown in an export of this event so far.</translation>
    </message>
    <message>
      <source>Published there</source>
      <translation>Published there</translation>
    </message>
    <message>
      <source>Say where it was published: an address, a magazine, a screen.</source>
      <translation>Say where it was published: an address, a magazine, a screen.</translation>
    </message>
    <message>
      <source>Select rows, then say where they were published or what became of them.</source>
      <translation>Select rows, then say where they were published or what became of them.</translation>
    </message>
    <message>
      <source>Select the rows first.</source>
      <translation>Select the rows first.</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Stopped</translation>
    </message>
    <message>
      <source>Taken down</source>
      <translation>Taken down</translation>
    </message>
    <message>
      <source>To deal with after a withdrawal: {0}. They stand at the top, with what to do.</source>
      <translation>To deal with after a withdrawal: {0}. They stand at the top, with what to do.</translation>
    </message>
    <message>
      <source>What of this event is shown where</source>
      <translation>What of this event is shown where</translation>
    </message>
    <message>
      <source>Where it was published</source>
      <translation>Where it was published</translation>
    </message>
  </context>
  <context>
    <name>Likening</name>
    <message>
      <source>For {0}: yes leaves {1} covered in this photo.</source>
      <translation>For {0}: yes leaves {1} covered in this photo.</translation>
    </message>
    <message>
      <source>For {0}: yes shows {1} in this photo.</source>
      <translation>For {0}: yes shows {1} in this photo.</translation>
    </message>
    <message>
      <source>This face, uncovered</source>
      <translation>This face, uncovered</translation>
    </message>
    <message>
      <source>{0} was confirmed in no other photo yet, and the register keeps no pictures: say yes only if you are sure.</source>
      <translation>{0} was confirmed in no other photo yet, and the register keeps no pictures: say yes only if you are sure.</translation>
    </message>
    <message>
      <source>{0}, as confirmed in {1}</source>
      <translation>{0}, as confirmed in {1}</translation>
    </message>
  </context>
  <context>
    <name>Lock</name>
    <message>
      <source>This is the sample. Its passphrase: {0}</source>
      <translation>This is the sample. Its passphrase: {0}</translation>
    </message>
  </context>
  <context>
    <name>LookingWork</name>
    <message>
      <source>Searched thoroughly: nothing more was found.</source>
      <translation>Searched thoroughly: nothing more was found.</translation>
    </message>
    <message>
      <source>Searched thoroughly: {0} more found. Look at them.</source>
      <translation>Searched thoroughly: {0} more found. Look at them.</translation>
    </message>
    <message>
      <source>The thorough search broke off. What was found before stays.</source>
      <translation>The thorough search broke off. What was found before stays.</translation>
    </message>
    <message>
      <source>This photo is searched for the first time. Wait until that is done.</source>
      <translation>This photo is searched for the first time. Wait until that is done.</translation>
    </message>
    <message>
      <source>This photo is searched thoroughly …</source>
      <translation>This photo is searched thoroughly …</translation>
    </message>
    <message>
      <source>This photo was searched thoroughly already.</source>
      <translation>This photo was searched thoroughly already.</translation>
    </message>
  </context>
  <context>
    <name>Mark</name>
    <message>
      <source>Each of its words is on the list of words that may stay readable.</source>
      <translation>Each of its words is on the list of words that may stay readable.</translation>
    </message>
    <message>
      <source>Looks like {0}: confirm?</source>
      <translation>Looks like {0}: confirm?</translation>
    </message>
    <message>
      <source>Marked by hand</source>
      <translation>Marked by hand</translation>
    </message>
    <message>
      <source>Nobody named yet</source>
      <translation>Nobody named yet</translation>
    </message>
    <message>
      <source>Not a face</source>
      <translation>Not a face</translation>
    </message>
    <message>
      <source>Not in the register</source>
      <translation>Not in the register</translation>
    </message>
    <message>
      <source>Possible face</source>
      <translation>Possible face</translation>
    </message>
    <message>
      <source>QR or bar code</source>
      <translation>QR or bar code</translation>
    </message>
    <message>
      <source>Somebody no longer in the register</source>
      <translation>Somebody no longer in the register</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Text “{0}”</source>
      <translation>Text “{0}”</translation>
    </message>
    <message>
      <source>{0} areas that may hold text, not covered</source>
      <translation>{0} areas that may hold text, not covered</translation>
    </message>
  </context>
  <context>
    <name>Moving</name>
    <message>
      <source>None of this event's photos lies in this folder. Choose the one to which they were moved.</source>
      <translation>None of this event's photos lies in this folder. Choose the one to which they were moved.</translation>
    </message>
  </context>
  <context>
    <name>NamedField</name>
    <message>
      <source>Take out {0}</source>
      <translation>Take out {0}</translation>
    </message>
  </context>
  <context>
    <name>Naming</name>
    <message numerus="yes">
      <source>%n faces are not in the register</source>
      <translation>
        <numerusform>%n face is not in the register</numerusform>
        <numerusform>%n faces are not in the register</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leave %n detections as they are</source>
      <translation>
        <numerusform>Leave %n detection as it is</numerusform>
        <numerusform>Leave %n detections as they are</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Name %n faces</source>
      <translation>
        <numerusform>Name %n face</numerusform>
        <numerusform>Name %n faces</numerusform>
      </translation>
    </message>
    <message>
      <source>Reject a suggestion</source>
      <translation>Reject a suggestion</translation>
    </message>
  </context>
  <context>
    <name>NewEventDialog</name>
    <message>
      <source>&amp;Photos in</source>
      <translation>&amp;Photos in</translation>
    </message>
    <message>
      <source>&amp;Reviewed by</source>
      <translation>&amp;Reviewed by</translation>
    </message>
    <message>
      <source>&amp;Title</source>
      <translation>&amp;Title</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Begin</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Choose the folder that holds the photos.</source>
      <translation>Choose the folder that holds the photos.</translation>
    </message>
    <message>
      <source>Folder with the photos</source>
      <translation>Folder with the photos</translation>
    </message>
    <message>
      <source>Give the event a title.</source>
      <translation>Give the event a title.</translation>
    </message>
    <message>
      <source>More: from when and until when, names, others, date of the photos, search</source>
      <translation>More: from when and until when, names, others, date of the photos, search</translation>
    </message>
    <message>
      <source>New event</source>
      <translation>New event</translation>
    </message>
    <message>
      <source>Reviewed by</source>
      <translation>Reviewed by</translation>
    </message>
    <message>
      <source>Say who reviews: the record has to name somebody.</source>
      <translation>Say who reviews: the record has to name somebody.</translation>
    </message>
    <message>
      <source>Tick at least one place where the photos go.</source>
      <translation>Tick at least one place where the photos go.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>Use the name that stands on the form.</source>
      <translation>Use the name that stands on the form.</translation>
    </message>
    <message>
      <source>Your staff id, for the record.</source>
      <translation>Your staff id, for the record.</translation>
    </message>
  </context>
  <context>
    <name>Objection</name>
    <message>
      <source>A second person must agree. Ask somebody who neither asked, exports nor decided.</source>
      <translation>A second person must agree. Ask somebody who neither asked, exports nor decided.</translation>
    </message>
    <message>
      <source>It does not say why. Write a note.</source>
      <translation>It does not say why. Write a note.</translation>
    </message>
    <message>
      <source>It has ended, or is dated in the future. Decide again.</source>
      <translation>It has ended, or is dated in the future. Decide again.</translation>
    </message>
    <message>
      <source>It is for another photo or publication. Decide again for this one.</source>
      <translation>It is for another photo or publication. Decide again for this one.</translation>
    </message>
    <message>
      <source>Nobody decides what they asked for or export themselves. Ask a colleague.</source>
      <translation>Nobody decides what they asked for or export themselves. Ask a colleague.</translation>
    </message>
    <message>
      <source>Nobody may decide this. It needs a new form, an established age or another crop.</source>
      <translation>Nobody may decide this. It needs a new form, an established age or another crop.</translation>
    </message>
    <message>
      <source>Nothing asks for it. Look at the questions that are open.</source>
      <translation>Nothing asks for it. Look at the questions that are open.</translation>
    </message>
    <message>
      <source>The data protection officer must be told. Tell them, and record it.</source>
      <translation>The data protection officer must be told. Tell them, and record it.</translation>
    </message>
    <message>
      <source>This is answered by looking, not by permission. Look, and record what is seen.</source>
      <translation>This is answered by looking, not by permission. Look, and record what is seen.</translation>
    </message>
    <message>
      <source>This role may not decide it. Ask whoever may.</source>
      <translation>This role may not decide it. Ask whoever may.</translation>
    </message>
  </context>
  <context>
    <name>Offer</name>
    <message>
      <source>Confirm that this is {0}</source>
      <translation>Confirm that this is {0}</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>This is not {0}</source>
      <translation>This is not {0}</translation>
    </message>
    <message>
      <source>Yes, {0}</source>
      <translation>Yes, {0}</translation>
    </message>
    <message>
      <source>close</source>
      <translation>close</translation>
    </message>
    <message>
      <source>weak</source>
      <translation>weak</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Find</source>
      <translation>Find</translation>
    </message>
    <message>
      <source>Find an action, person or photo</source>
      <translation>Find an action, person or photo</translation>
    </message>
    <message>
      <source>Nothing has this name.</source>
      <translation>Nothing has this name.</translation>
    </message>
    <message>
      <source>Type a few letters</source>
      <translation>Type a few letters</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>What was found</translation>
    </message>
    <message>
      <source>photo</source>
      <translation>photo</translation>
    </message>
  </context>
  <context>
    <name>Passphrase</name>
    <message>
      <source>At least 14 characters, at least 6 of them different.</source>
      <translation>At least 14 characters, at least 6 of them different.</translation>
    </message>
    <message>
      <source>It will do. Longer is stronger.</source>
      <translation>It will do. Longer is stronger.</translation>
    </message>
    <message>
      <source>Strong.</source>
      <translation>Strong.</translation>
    </message>
    <message>
      <source>Too easy to guess: at least 14 characters, at least 6 of them different.</source>
      <translation>Too easy to guess: at least 14 characters, at least 6 of them different.</translation>
    </message>
  </context>
  <context>
    <name>PathRow</name>
    <message>
      <source>Choose …</source>
      <translation>Choose …</translation>
    </message>
    <message>
      <source>Choose: {0}</source>
      <translation>Choose: {0}</translation>
    </message>
  </context>
  <context>
    <name>Paths</name>
    <message>
      <source>Choose a file</source>
      <translation>Choose a file</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Choose a folder</translation>
    </message>
    <message>
      <source>Choose a place</source>
      <translation>Choose a place</translation>
    </message>
  </context>
  <context>
    <name>PeopleKeys</name>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>choose the recent person {0}</source>
      <translation>choose the recent person {0}</translation>
    </message>
    <message>
      <source>confirm who was chosen, once it is said what that does</source>
      <translation>confirm who was chosen, once it is said what that does</translation>
    </message>
    <message>
      <source>may be a child: covers all these faces</source>
      <translation>may be a child: covers all these faces</translation>
    </message>
    <message>
      <source>not a face (asks why)</source>
      <translation>not a face (asks why)</translation>
    </message>
    <message>
      <source>not in the register: covers all these faces</source>
      <translation>not in the register: covers all these faces</translation>
    </message>
    <message>
      <source>the selected faces are one other person</source>
      <translation>the selected faces are one other person</translation>
    </message>
    <message>
      <source>the selected faces belong neither here nor together</source>
      <translation>the selected faces belong neither here nor together</translation>
    </message>
    <message>
      <source>the selected groups are one person</source>
      <translation>the selected groups are one person</translation>
    </message>
    <message>
      <source>type a name</source>
      <translation>type a name</translation>
    </message>
  </context>
  <context>
    <name>PeoplePage</name>
    <message numerus="yes">
      <source>%n faces</source>
      <translation>
        <numerusform>%n face</numerusform>
        <numerusform>%n faces</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n faces nobody has named</source>
      <translation>
        <numerusform>%n face nobody has named</numerusform>
        <numerusform>%n faces nobody has named</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n groups of faces nobody has named</source>
      <translation>
        <numerusform>%n group of faces nobody has named</numerusform>
        <numerusform>%n groups of faces nobody has named</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more faces are too small to be compared; you see them in Review.</source>
      <translation>
        <numerusform>%n more face is too small to be compared; you see it in Review.</numerusform>
        <numerusform>%n more faces are too small to be compared; you see them in Review.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photos</source>
      <translation>
        <numerusform>%n photo</numerusform>
        <numerusform>%n photos</numerusform>
      </translation>
    </message>
    <message>
      <source>Everybody here is named or stays covered. Go on with Review (Ctrl+4).</source>
      <translation>Everybody here is named or stays covered. Go on with Review (Ctrl+4).</translation>
    </message>
    <message>
      <source>Faces are being looked for. They appear here when all photos are looked at.</source>
      <translation>Faces are being looked for. They appear here when all photos are looked at.</translation>
    </message>
    <message>
      <source>Faces are not compared: the register holds no DPIA reference. Name them here one by one, in the order of the photos, or photo by photo in Review.</source>
      <translation>Faces are not compared: the register holds no DPIA reference. Name them here one by one, in the order of the photos, or photo by photo in Review.</translation>
    </message>
    <message>
      <source>Putting look-alike faces together …</source>
      <translation>Putting look-alike faces together …</translation>
    </message>
    <message>
      <source>The selected faces are one other person. Key: S</source>
      <translation>The selected faces are one other person. Key: S</translation>
    </message>
    <message>
      <source>The selected faces belong neither here nor together. Key: Del</source>
      <translation>The selected faces belong neither here nor together. Key: Del</translation>
    </message>
    <message>
      <source>The selected groups are one person. Key: M</source>
      <translation>The selected groups are one person. Key: M</translation>
    </message>
    <message>
      <source>matching: off</source>
      <translation>matching: off</translation>
    </message>
    <message>
      <source>matching: on ({0})</source>
      <translation>matching: on ({0})</translation>
    </message>
    <message>
      <source>{0} in {1}</source>
      <translation>{0} in {1}</translation>
    </message>
  </context>
  <context>
    <name>PeopleView</name>
    <message>
      <source>Faces of the chosen group</source>
      <translation>Faces of the chosen group</translation>
    </message>
    <message>
      <source>Groups of faces nobody has named</source>
      <translation>Groups of faces nobody has named</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Merge</translation>
    </message>
    <message>
      <source>See the photo</source>
      <translation>See the photo</translation>
    </message>
    <message>
      <source>Split off</source>
      <translation>Split off</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>Take out</translation>
    </message>
  </context>
  <context>
    <name>PersonBox</name>
    <message>
      <source>Add a guardian …</source>
      <translation>Add a guardian …</translation>
    </message>
    <message>
      <source>Attach the document …</source>
      <translation>Attach the document …</translation>
    </message>
    <message>
      <source>Change the guardian …</source>
      <translation>Change the guardian …</translation>
    </message>
    <message>
      <source>Change …</source>
      <translation>Change …</translation>
    </message>
    <message>
      <source>Choose somebody in the table.</source>
      <translation>Choose somebody in the table.</translation>
    </message>
    <message>
      <source>Drop a scan, message or recording here; on a decision without its document, to attach it.</source>
      <translation>Drop a scan, message or recording here; on a decision without its document, to attach it.</translation>
    </message>
    <message>
      <source>Enrol a face …</source>
      <translation>Enrol a face …</translation>
    </message>
    <message>
      <source>Erase …</source>
      <translation>Erase …</translation>
    </message>
    <message>
      <source>Missing for {0}, {1}:</source>
      <translation>Missing for {0}, {1}:</translation>
    </message>
    <message>
      <source>Nothing is missing for {0}, {1}.</source>
      <translation>Nothing is missing for {0}, {1}.</translation>
    </message>
    <message>
      <source>Protect …</source>
      <translation>Protect …</translation>
    </message>
    <message>
      <source>Record a decision …</source>
      <translation>Record a decision …</translation>
    </message>
    <message>
      <source>Show the document</source>
      <translation>Show the document</translation>
    </message>
    <message>
      <source>The child's view …</source>
      <translation>The child's view …</translation>
    </message>
    <message>
      <source>What was decided about them …</source>
      <translation>What was decided about them …</translation>
    </message>
    <message>
      <source>Withdraw …</source>
      <translation>Withdraw …</translation>
    </message>
  </context>
  <context>
    <name>PersonDialog</name>
    <message>
      <source>&amp;Contact</source>
      <translation>&amp;Contact</translation>
    </message>
    <message>
      <source>&amp;Guardians</source>
      <translation>&amp;Guardians</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Add</translation>
    </message>
    <message>
      <source>Add a person</source>
      <translation>Add a person</translation>
    </message>
    <message>
      <source>Give the person's name.</source>
      <translation>Give the person's name.</translation>
    </message>
    <message>
      <source>Who holds parental responsibility, one a line.</source>
      <translation>Who holds parental responsibility, one a line.</translation>
    </message>
  </context>
  <context>
    <name>PersonField</name>
    <message>
      <source>Name of the person</source>
      <translation>Name of the person</translation>
    </message>
    <message>
      <source>Nobody in the register is called “{0}”.</source>
      <translation>Nobody in the register is called “{0}”.</translation>
    </message>
    <message>
      <source>Nobody is called “{0}”: add to the register …</source>
      <translation>Nobody is called “{0}”: add to the register …</translation>
    </message>
    <message>
      <source>Type a name</source>
      <translation>Type a name</translation>
    </message>
  </context>
  <context>
    <name>PersonList</name>
    <message>
      <source>Changes, newest first</source>
      <translation>Changes, newest first</translation>
    </message>
    <message>
      <source>Decisions, newest first</source>
      <translation>Decisions, newest first</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>Documents</translation>
    </message>
    <message>
      <source>Everything recorded about this person</source>
      <translation>Everything recorded about this person</translation>
    </message>
    <message>
      <source>Face matching</source>
      <translation>Face matching</translation>
    </message>
    <message>
      <source>Guardians</source>
      <translation>Guardians</translation>
    </message>
    <message>
      <source>Guardians, and the child's own view</source>
      <translation>Guardians, and the child's own view</translation>
    </message>
    <message>
      <source>No face is enrolled.</source>
      <translation>No face is enrolled.</translation>
    </message>
    <message>
      <source>No guardian is recorded.</source>
      <translation>No guardian is recorded.</translation>
    </message>
    <message>
      <source>None. Record the first with the button above.</source>
      <translation>None. Record the first with the button above.</translation>
    </message>
    <message>
      <source>Nowhere yet.</source>
      <translation>Nowhere yet.</translation>
    </message>
    <message>
      <source>Photos it is learnt from: {0}.</source>
      <translation>Photos it is learnt from: {0}.</translation>
    </message>
    <message>
      <source>Protection</source>
      <translation>Protection</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Published</translation>
    </message>
    <message>
      <source>{0}, received {1}: {2}</source>
      <translation>{0}, received {1}: {2}</translation>
    </message>
  </context>
  <context>
    <name>PhotoField</name>
    <message>
      <source>Choose the photo</source>
      <translation>Choose the photo</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>Choose …</translation>
    </message>
    <message>
      <source>Name in the event, or SHA-256; or drop the file here</source>
      <translation>Name in the event, or SHA-256; or drop the file here</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>Photo</translation>
    </message>
    <message>
      <source>The photo</source>
      <translation>The photo</translation>
    </message>
  </context>
  <context>
    <name>PhotosPage</name>
    <message>
      <source>All</source>
      <translation>All</translation>
    </message>
    <message>
      <source>Find the folder …</source>
      <translation>Find the folder …</translation>
    </message>
    <message>
      <source>In the folder's order</source>
      <translation>In the folder's order</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Look again</translation>
    </message>
    <message>
      <source>No photo is in this state. Choose another filter above.</source>
      <translation>No photo is in this state. Choose another filter above.</translation>
    </message>
    <message>
      <source>No photo that is shown here has this in its name.</source>
      <translation>No photo that is shown here has this in its name.</translation>
    </message>
    <message>
      <source>No photos here.</source>
      <translation>No photos here.</translation>
    </message>
    <message>
      <source>Only {0}: show all again</source>
      <translation>Only {0}: show all again</translation>
    </message>
    <message>
      <source>Photos of this event</source>
      <translation>Photos of this event</translation>
    </message>
    <message>
      <source>Reading the folder …</source>
      <translation>Reading the folder …</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Search</translation>
    </message>
    <message>
      <source>Search photos by file name</source>
      <translation>Search photos by file name</translation>
    </message>
    <message>
      <source>Show {0}: {1}</source>
      <translation>Show {0}: {1}</translation>
    </message>
    <message>
      <source>Size of the photos</source>
      <translation>Size of the photos</translation>
    </message>
    <message>
      <source>Sort photos</source>
      <translation>Sort photos</translation>
    </message>
    <message>
      <source>The folder has no photos.</source>
      <translation>The folder has no photos.</translation>
    </message>
    <message>
      <source>Try failed photos again</source>
      <translation>Try failed photos again</translation>
    </message>
    <message>
      <source>What waits first</source>
      <translation>What waits first</translation>
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>, about {0} min left</source>
      <translation>, about {0} min left</translation>
    </message>
    <message>
      <source>, less than two minutes left</source>
      <translation>, less than two minutes left</translation>
    </message>
  </context>
  <context>
    <name>PublicationDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Change</translation>
    </message>
    <message>
      <source>Every photo is decided anew. What was let through or decided for another publication counts no more.</source>
      <translation>Every photo is decided anew. What was let through or decided for another publication counts no more.</translation>
    </message>
    <message>
      <source>Tick at least one place where the photos go.</source>
      <translation>Tick at least one place where the photos go.</translation>
    </message>
    <message>
      <source>Where the photos go</source>
      <translation>Where the photos go</translation>
    </message>
  </context>
  <context>
    <name>Question</name>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
  </context>
  <context>
    <name>QuestionRow</name>
    <message>
      <source>Key: {0}</source>
      <translation>Key: {0}</translation>
    </message>
    <message>
      <source>open</source>
      <translation>open</translation>
    </message>
  </context>
  <context>
    <name>QueueBar</name>
    <message numerus="yes">
      <source>All %n photos are reviewed</source>
      <translation>
        <numerusform>The one photo is reviewed</numerusform>
        <numerusform>All %n photos are reviewed</numerusform>
      </translation>
    </message>
    <message>
      <source>Hold Space to see behind · B before and after · ? all keys</source>
      <translation>Hold Space to see behind · B before and after · ? all keys</translation>
    </message>
    <message>
      <source>Next photo that needs you</source>
      <translation>Next photo that needs you</translation>
    </message>
    <message>
      <source>Nothing waits for you</source>
      <translation>Nothing waits for you</translation>
    </message>
    <message>
      <source>Previous photo that needs you</source>
      <translation>Previous photo that needs you</translation>
    </message>
    <message>
      <source>{0} need you</source>
      <translation>{0} need you</translation>
    </message>
    <message>
      <source>{0} of {1} that need you</source>
      <translation>{0} of {1} that need you</translation>
    </message>
  </context>
  <context>
    <name>Reason</name>
    <message>
      <source>A QR or bar code that nobody has cleared.</source>
      <translation>A QR or bar code that nobody has cleared.</translation>
    </message>
    <message>
      <source>A child's name is with the picture.</source>
      <translation>A child's name is with the picture.</translation>
    </message>
    <message>
      <source>A covered person is named.</source>
      <translation>A covered person is named.</translation>
    </message>
    <message>
      <source>A named approver must accept the note, or leave the person covered.</source>
      <translation>A named approver must accept the note, or leave the person covered.</translation>
    </message>
    <message>
      <source>A notice or an opt-out is not express consent.</source>
      <translation>A notice or an opt-out is not express consent.</translation>
    </message>
    <message>
      <source>A person with parental responsibility objects.</source>
      <translation>A person with parental responsibility objects.</translation>
    </message>
    <message>
      <source>A reviewer attested that nobody could recognise this person.</source>
      <translation>A reviewer attested that nobody could recognise this person.</translation>
    </message>
    <message>
      <source>A second person must check the covered child.</source>
      <translation>A second person must check the covered child.</translation>
    </message>
    <message>
      <source>Aged 16 or 17, with no guardian on record.</source>
      <translation>Aged 16 or 17, with no guardian on record.</translation>
    </message>
    <message>
      <source>Another person with parental responsibility has not signed.</source>
      <translation>Another person with parental responsibility has not signed.</translation>
    </message>
    <message>
      <source>Answer the question, or ask the principal investigator.</source>
      <translation>Answer the question, or ask the principal investigator.</translation>
    </message>
    <message>
      <source>Ask a colleague to check that clothing, badge, place and company do not give the child away.</source>
      <translation>Ask a colleague to check that clothing, badge, place and company do not give the child away.</translation>
    </message>
    <message>
      <source>Ask a colleague to complete the child checklist.</source>
      <translation>Ask a colleague to complete the child checklist.</translation>
    </message>
    <message>
      <source>Ask again with a numbered notice, or leave the person covered.</source>
      <translation>Ask again with a numbered notice, or leave the person covered.</translation>
    </message>
    <message>
      <source>Ask again, or leave the person covered.</source>
      <translation>Ask again, or leave the person covered.</translation>
    </message>
    <message>
      <source>Ask for a form that covers this use, or leave the person covered.</source>
      <translation>Ask for a form that covers this use, or leave the person covered.</translation>
    </message>
    <message>
      <source>Ask for a form that names it, or leave the person covered.</source>
      <translation>Ask for a form that names it, or leave the person covered.</translation>
    </message>
    <message>
      <source>Ask for a form that names the event or the dates, or leave the person covered.</source>
      <translation>Ask for a form that names the event or the dates, or leave the person covered.</translation>
    </message>
    <message>
      <source>Ask for it in writing, or leave the person covered.</source>
      <translation>Ask for it in writing, or leave the person covered.</translation>
    </message>
    <message>
      <source>Ask the child and record what they said.</source>
      <translation>Ask the child and record what they said.</translation>
    </message>
    <message>
      <source>Ask the child in writing, or leave them covered.</source>
      <translation>Ask the child in writing, or leave them covered.</translation>
    </message>
    <message>
      <source>Ask the communications manager.</source>
      <translation>Ask the communications manager.</translation>
    </message>
    <message>
      <source>Ask the guardians in writing, or leave the child covered.</source>
      <translation>Ask the guardians in writing, or leave the child covered.</translation>
    </message>
    <message>
      <source>Ask the person, or leave them covered.</source>
      <translation>Ask the person, or leave them covered.</translation>
    </message>
    <message>
      <source>Ask the principal investigator, the Head of Department or the sponsor for a written release.</source>
      <translation>Ask the principal investigator, the Head of Department or the sponsor for a written release.</translation>
    </message>
    <message>
      <source>Ask the safeguarding lead to check it and record who checked, how and when.</source>
      <translation>Ask the safeguarding lead to check it and record who checked, how and when.</translation>
    </message>
    <message>
      <source>Ask them again, or leave them covered.</source>
      <translation>Ask them again, or leave them covered.</translation>
    </message>
    <message>
      <source>Ask them for consent, or leave them covered.</source>
      <translation>Ask them for consent, or leave them covered.</translation>
    </message>
    <message>
      <source>Ask them for their own consent, or leave them covered.</source>
      <translation>Ask them for their own consent, or leave them covered.</translation>
    </message>
    <message>
      <source>Ask them in writing, or ask the safeguarding lead to decide.</source>
      <translation>Ask them in writing, or ask the safeguarding lead to decide.</translation>
    </message>
    <message>
      <source>Change one of them: say who it really is, or that it is not in the register.</source>
      <translation>Change one of them: say who it really is, or that it is not in the register.</translation>
    </message>
    <message>
      <source>Check the dates on the form and record it again.</source>
      <translation>Check the dates on the form and record it again.</translation>
    </message>
    <message>
      <source>Children appear only in professional publications.</source>
      <translation>Children appear only in professional publications.</translation>
    </message>
    <message>
      <source>Choose another channel, or crop the child out.</source>
      <translation>Choose another channel, or crop the child out.</translation>
    </message>
    <message>
      <source>Choose another channel, or crop the person out.</source>
      <translation>Choose another channel, or crop the person out.</translation>
    </message>
    <message>
      <source>Complete the child checklist.</source>
      <translation>Complete the child checklist.</translation>
    </message>
    <message>
      <source>Confirm that they are over 18, or treat them as a child.</source>
      <translation>Confirm that they are over 18, or treat them as a child.</translation>
    </message>
    <message>
      <source>Confirm who this is, or say that it is somebody else.</source>
      <translation>Confirm who this is, or say that it is somebody else.</translation>
    </message>
    <message>
      <source>Cover it, or use another picture.</source>
      <translation>Cover it, or use another picture.</translation>
    </message>
    <message>
      <source>Do not use the file; export it again.</source>
      <translation>Do not use the file; export it again.</translation>
    </message>
    <message>
      <source>Do not use the file; make the mark larger and export again.</source>
      <translation>Do not use the file; make the mark larger and export again.</translation>
    </message>
    <message>
      <source>Express consent covers this use.</source>
      <translation>Express consent covers this use.</translation>
    </message>
    <message>
      <source>Find the date of the photo, or say whether the person is an adult in it.</source>
      <translation>Find the date of the photo, or say whether the person is an adult in it.</translation>
    </message>
    <message>
      <source>Find the date of the photo.</source>
      <translation>Find the date of the photo.</translation>
    </message>
    <message>
      <source>Find the signed form and attach it to the register, or leave the person covered.</source>
      <translation>Find the signed form and attach it to the register, or leave the person covered.</translation>
    </message>
    <message>
      <source>Hidden data is still in the file.</source>
      <translation>Hidden data is still in the file.</translation>
    </message>
    <message>
      <source>In the crowd, with no express consent.</source>
      <translation>In the crowd, with no express consent.</translation>
    </message>
    <message>
      <source>It is not established that somebody other than the exporter released this.</source>
      <translation>It is not established that somebody other than the exporter released this.</translation>
    </message>
    <message>
      <source>Leave it covered, or say that it may be read.</source>
      <translation>Leave it covered, or say that it may be read.</translation>
    </message>
    <message>
      <source>Leave the child covered, and deal with earlier uses.</source>
      <translation>Leave the child covered, and deal with earlier uses.</translation>
    </message>
    <message>
      <source>Leave the person covered, and deal with earlier uses. Only a new yes of a later day can change this.</source>
      <translation>Leave the person covered, and deal with earlier uses. Only a new yes of a later day can change this.</translation>
    </message>
    <message>
      <source>Leave the person covered.</source>
      <translation>Leave the person covered.</translation>
    </message>
    <message>
      <source>Look at it and say who or what it is.</source>
      <translation>Look at it and say who or what it is.</translation>
    </message>
    <message>
      <source>Look for people the program may have missed, then confirm.</source>
      <translation>Look for people the program may have missed, then confirm.</translation>
    </message>
    <message>
      <source>Look for screens, boards, labels, badges and papers, then confirm.</source>
      <translation>Look for screens, boards, labels, badges and papers, then confirm.</translation>
    </message>
    <message>
      <source>Look for what is not public: results, screens, people's data; then confirm.</source>
      <translation>Look for what is not public: results, screens, people's data; then confirm.</translation>
    </message>
    <message>
      <source>No guardian has authorised this.</source>
      <translation>No guardian has authorised this.</translation>
    </message>
    <message>
      <source>Nobody has checked that the guardian holds parental responsibility.</source>
      <translation>Nobody has checked that the guardian holds parental responsibility.</translation>
    </message>
    <message>
      <source>Nobody has checked the background.</source>
      <translation>Nobody has checked the background.</translation>
    </message>
    <message>
      <source>Nobody has confirmed that there is nobody else in the picture.</source>
      <translation>Nobody has confirmed that there is nobody else in the picture.</translation>
    </message>
    <message>
      <source>Nobody has looked at this yet.</source>
      <translation>Nobody has looked at this yet.</translation>
    </message>
    <message>
      <source>Nobody has said that nothing confidential can be seen.</source>
      <translation>Nobody has said that nothing confidential can be seen.</translation>
    </message>
    <message>
      <source>Nobody has said whether the picture reveals University work.</source>
      <translation>Nobody has said whether the picture reveals University work.</translation>
    </message>
    <message>
      <source>Nobody recorded asking the child.</source>
      <translation>Nobody recorded asking the child.</translation>
    </message>
    <message>
      <source>Nothing to do.</source>
      <translation>Nothing to do.</translation>
    </message>
    <message>
      <source>Now an adult and agreed for themselves; the picture shows a child.</source>
      <translation>Now an adult and agreed for themselves; the picture shows a child.</translation>
    </message>
    <message>
      <source>Read the release's conditions, do what they ask, then confirm.</source>
      <translation>Read the release's conditions, do what they ask, then confirm.</translation>
    </message>
    <message>
      <source>Readable text that nobody has cleared.</source>
      <translation>Readable text that nobody has cleared.</translation>
    </message>
    <message>
      <source>Remove the mark if it need not be covered.</source>
      <translation>Remove the mark if it need not be covered.</translation>
    </message>
    <message>
      <source>Remove the name from the caption, the file name and everywhere else.</source>
      <translation>Remove the name from the caption, the file name and everywhere else.</translation>
    </message>
    <message>
      <source>Remove the name, or ask them to agree to it in writing.</source>
      <translation>Remove the name, or ask them to agree to it in writing.</translation>
    </message>
    <message>
      <source>Say who exports, and ask another person with authority to release the picture.</source>
      <translation>Say who exports, and ask another person with authority to release the picture.</translation>
    </message>
    <message>
      <source>Say who this is, ask them for consent, or leave them covered.</source>
      <translation>Say who this is, ask them for consent, or leave them covered.</translation>
    </message>
    <message>
      <source>Shown as one of a crowd, under the institution's assessment.</source>
      <translation>Shown as one of a crowd, under the institution's assessment.</translation>
    </message>
    <message>
      <source>Somebody marked this area to be covered.</source>
      <translation>Somebody marked this area to be covered.</translation>
    </message>
    <message>
      <source>Somebody who may decide it did, and their approval is on record.</source>
      <translation>Somebody who may decide it did, and their approval is on record.</translation>
    </message>
    <message>
      <source>Something in the background must be covered.</source>
      <translation>Something in the background must be covered.</translation>
    </message>
    <message>
      <source>Speak to the safeguarding lead.</source>
      <translation>Speak to the safeguarding lead.</translation>
    </message>
    <message>
      <source>The child checklist is not completed by somebody other than the exporter.</source>
      <translation>The child checklist is not completed by somebody other than the exporter.</translation>
    </message>
    <message>
      <source>The child did not agree to this channel.</source>
      <translation>The child did not agree to this channel.</translation>
    </message>
    <message>
      <source>The child did not agree to this purpose.</source>
      <translation>The child did not agree to this purpose.</translation>
    </message>
    <message>
      <source>The child does not want this.</source>
      <translation>The child does not want this.</translation>
    </message>
    <message>
      <source>The child has not agreed in writing.</source>
      <translation>The child has not agreed in writing.</translation>
    </message>
    <message>
      <source>The child's permission has ended.</source>
      <translation>The child's permission has ended.</translation>
    </message>
    <message>
      <source>The child's signed form cannot be found or has changed.</source>
      <translation>The child's signed form cannot be found or has changed.</translation>
    </message>
    <message>
      <source>The child's yes was only spoken; it must be in writing.</source>
      <translation>The child's yes was only spoken; it must be in writing.</translation>
    </message>
    <message>
      <source>The consent is for certain dates, and the date of the photo is not known.</source>
      <translation>The consent is for certain dates, and the date of the photo is not known.</translation>
    </message>
    <message>
      <source>The cover did not pass the re-check.</source>
      <translation>The cover did not pass the re-check.</translation>
    </message>
    <message>
      <source>The date of the photo is not known, and the person may be a child in it.</source>
      <translation>The date of the photo is not known, and the person may be a child in it.</translation>
    </message>
    <message>
      <source>The dates on the record are impossible, or it is not in force yet.</source>
      <translation>The dates on the record are impossible, or it is not in force yet.</translation>
    </message>
    <message>
      <source>The form does not say which photos.</source>
      <translation>The form does not say which photos.</translation>
    </message>
    <message>
      <source>The form was found to be defective.</source>
      <translation>The form was found to be defective.</translation>
    </message>
    <message>
      <source>The guardian did not agree to this channel.</source>
      <translation>The guardian did not agree to this channel.</translation>
    </message>
    <message>
      <source>The guardian did not agree to this purpose.</source>
      <translation>The guardian did not agree to this purpose.</translation>
    </message>
    <message>
      <source>The guardian's permission has ended.</source>
      <translation>The guardian's permission has ended.</translation>
    </message>
    <message>
      <source>The guardian's signed form cannot be found or has changed.</source>
      <translation>The guardian's signed form cannot be found or has changed.</translation>
    </message>
    <message>
      <source>The guardian's yes was only spoken; it must be in writing.</source>
      <translation>The guardian's yes was only spoken; it must be in writing.</translation>
    </message>
    <message>
      <source>The guardians and the child agreed in writing.</source>
      <translation>The guardians and the child agreed in writing.</translation>
    </message>
    <message>
      <source>The permission ended when the person left.</source>
      <translation>The permission ended when the person left.</translation>
    </message>
    <message>
      <source>The permission has ended.</source>
      <translation>The permission has ended.</translation>
    </message>
    <message>
      <source>The permission was withdrawn.</source>
      <translation>The permission was withdrawn.</translation>
    </message>
    <message>
      <source>The person did not agree to be named.</source>
      <translation>The person did not agree to be named.</translation>
    </message>
    <message>
      <source>The person has died: the family and the institution's policy decide.</source>
      <translation>The person has died: the family and the institution's policy decide.</translation>
    </message>
    <message>
      <source>The person is now an adult and has not agreed for themselves.</source>
      <translation>The person is now an adult and has not agreed for themselves.</translation>
    </message>
    <message>
      <source>The person said no.</source>
      <translation>The person said no.</translation>
    </message>
    <message>
      <source>The person's ability to consent is in doubt.</source>
      <translation>The person's ability to consent is in doubt.</translation>
    </message>
    <message>
      <source>The person's age is not established.</source>
      <translation>The person's age is not established.</translation>
    </message>
    <message>
      <source>The picture failed the child checklist.</source>
      <translation>The picture failed the child checklist.</translation>
    </message>
    <message>
      <source>The picture reveals University work, and there is no valid written release.</source>
      <translation>The picture reveals University work, and there is no valid written release.</translation>
    </message>
    <message>
      <source>The program suggests who this may be; nobody has confirmed it.</source>
      <translation>The program suggests who this may be; nobody has confirmed it.</translation>
    </message>
    <message>
      <source>The receiving organisation is not named on the form.</source>
      <translation>The receiving organisation is not named on the form.</translation>
    </message>
    <message>
      <source>The release asks for something, and nobody has confirmed that it was done.</source>
      <translation>The release asks for something, and nobody has confirmed that it was done.</translation>
    </message>
    <message>
      <source>The signed form cannot be found or has changed.</source>
      <translation>The signed form cannot be found or has changed.</translation>
    </message>
    <message>
      <source>The yes was only spoken.</source>
      <translation>The yes was only spoken.</translation>
    </message>
    <message>
      <source>The yes was spoken, with a note of it.</source>
      <translation>The yes was spoken, with a note of it.</translation>
    </message>
    <message>
      <source>There is no consent on the register for this person.</source>
      <translation>There is no consent on the register for this person.</translation>
    </message>
    <message>
      <source>There is no record of what the person was told.</source>
      <translation>There is no record of what the person was told.</translation>
    </message>
    <message>
      <source>This channel was not agreed.</source>
      <translation>This channel was not agreed.</translation>
    </message>
    <message>
      <source>This may be a child, and this is not a professional publication.</source>
      <translation>This may be a child, and this is not a professional publication.</translation>
    </message>
    <message>
      <source>This person is not in the register.</source>
      <translation>This person is not in the register.</translation>
    </message>
    <message>
      <source>This person is referred to the safeguarding lead.</source>
      <translation>This person is referred to the safeguarding lead.</translation>
    </message>
    <message>
      <source>This person must not be published.</source>
      <translation>This person must not be published.</translation>
    </message>
    <message>
      <source>This photo is outside what the child agreed to.</source>
      <translation>This photo is outside what the child agreed to.</translation>
    </message>
    <message>
      <source>This photo is outside what the guardian agreed to.</source>
      <translation>This photo is outside what the guardian agreed to.</translation>
    </message>
    <message>
      <source>This photo is outside what was agreed.</source>
      <translation>This photo is outside what was agreed.</translation>
    </message>
    <message>
      <source>This purpose was not agreed.</source>
      <translation>This purpose was not agreed.</translation>
    </message>
    <message>
      <source>Two faces in this photo have the same name, and nobody is in a photo twice.</source>
      <translation>Two faces in this photo have the same name, and nobody is in a photo twice.</translation>
    </message>
    <message>
      <source>Use another picture, or cover the child.</source>
      <translation>Use another picture, or cover the child.</translation>
    </message>
  </context>
  <context>
    <name>RecallsDialog</name>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Published copies to deal with</source>
      <translation>Published copies to deal with</translation>
    </message>
    <message>
      <source>These published copies have to be dealt with:</source>
      <translation>These published copies have to be dealt with:</translation>
    </message>
    <message>
      <source>Withdrawn: what to do now</source>
      <translation>Withdrawn: what to do now</translation>
    </message>
    <message>
      <source>{0}. By {1}: {2}.</source>
      <translation>{0}. By {1}: {2}.</translation>
    </message>
  </context>
  <context>
    <name>Register</name>
    <message>
      <source>, reference {0}</source>
      <translation>, reference {0}</translation>
    </message>
    <message>
      <source>, to be looked at again on {0}</source>
      <translation>, to be looked at again on {0}</translation>
    </message>
    <message>
      <source>After this change, more photos of them may be shown.</source>
      <translation>After this change, more photos of them may be shown.</translation>
    </message>
    <message>
      <source>Agreed</source>
      <translation>Agreed</translation>
    </message>
    <message>
      <source>Are they still working or studying here until that day?</source>
      <translation>Are they still working or studying here until that day?</translation>
    </message>
    <message>
      <source>Are you sure that they are alive?</source>
      <translation>Are you sure that they are alive?</translation>
    </message>
    <message>
      <source>Ask safeguarding</source>
      <translation>Ask safeguarding</translation>
    </message>
    <message>
      <source>Ask the safeguarding lead first</source>
      <translation>Ask the safeguarding lead first</translation>
    </message>
    <message>
      <source>Asked</source>
      <translation>Asked</translation>
    </message>
    <message>
      <source>Did the child say so themselves, to the person named?</source>
      <translation>Did the child say so themselves, to the person named?</translation>
    </message>
    <message>
      <source>Did the person named check the responsibility themselves, in that way?</source>
      <translation>Did the person named check the responsibility themselves, in that way?</translation>
    </message>
    <message>
      <source>Did the safeguarding lead agree to this?</source>
      <translation>Did the safeguarding lead agree to this?</translation>
    </message>
    <message>
      <source>Did the safeguarding lead settle the doubt about their ability to consent?</source>
      <translation>Did the safeguarding lead settle the doubt about their ability to consent?</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Ended</translation>
    </message>
    <message>
      <source>For: {0}.</source>
      <translation>For: {0}.</translation>
    </message>
    <message>
      <source>INCIDENT: it went out after the wish had arrived; tell the data protection officer</source>
      <translation>INCIDENT: it went out after the wish had arrived; tell the data protection officer</translation>
    </message>
    <message>
      <source>Incomplete</source>
      <translation>Incomplete</translation>
    </message>
    <message>
      <source>Must not be published</source>
      <translation>Must not be published</translation>
    </message>
    <message>
      <source>Nobody recorded asking the child.</source>
      <translation>Nobody recorded asking the child.</translation>
    </message>
    <message>
      <source>Not proved</source>
      <translation>Not proved</translation>
    </message>
    <message>
      <source>Nothing recorded</source>
      <translation>Nothing recorded</translation>
    </message>
    <message>
      <source>Photos: {0}.</source>
      <translation>Photos: {0}.</translation>
    </message>
    <message>
      <source>Said no</source>
      <translation>Said no</translation>
    </message>
    <message>
      <source>Shown as their forms say</source>
      <translation>Shown as their forms say</translation>
    </message>
    <message>
      <source>The child agrees: asked by {0} on {1}.</source>
      <translation>The child agrees: asked by {0} on {1}.</translation>
    </message>
    <message>
      <source>The child does not want this: asked by {0} on {1}.</source>
      <translation>The child does not want this: asked by {0} on {1}.</translation>
    </message>
    <message>
      <source>The name may be given.</source>
      <translation>The name may be given.</translation>
    </message>
    <message>
      <source>The person</source>
      <translation>The person</translation>
    </message>
    <message>
      <source>Their age decides who must agree: have you seen what proves it?</source>
      <translation>Their age decides who must agree: have you seen what proves it?</translation>
    </message>
    <message>
      <source>Until {0}.</source>
      <translation>Until {0}.</translation>
    </message>
    <message>
      <source>Where: {0}.</source>
      <translation>Where: {0}.</translation>
    </message>
    <message>
      <source>Whoever holds no responsibility can neither agree nor object any more. Have you seen what proves it?</source>
      <translation>Whoever holds no responsibility can neither agree nor object any more. Have you seen what proves it?</translation>
    </message>
    <message>
      <source>ability to consent</source>
      <translation>ability to consent</translation>
    </message>
    <message>
      <source>added</source>
      <translation>added</translation>
    </message>
    <message>
      <source>adult</source>
      <translation>adult</translation>
    </message>
    <message>
      <source>age not known</source>
      <translation>age not known</translation>
    </message>
    <message>
      <source>agreed</source>
      <translation>agreed</translation>
    </message>
    <message>
      <source>agreed again</source>
      <translation>agreed again</translation>
    </message>
    <message>
      <source>all</source>
      <translation>all</translation>
    </message>
    <message>
      <source>ask the platform and search engines to remove copies</source>
      <translation>ask the platform and search engines to remove copies</translation>
    </message>
    <message>
      <source>asked</source>
      <translation>asked</translation>
    </message>
    <message>
      <source>birth date</source>
      <translation>birth date</translation>
    </message>
    <message>
      <source>by word of mouth</source>
      <translation>by word of mouth</translation>
    </message>
    <message>
      <source>cancel it: it must not go out</source>
      <translation>cancel it: it must not go out</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>changed</translation>
    </message>
    <message>
      <source>contact</source>
      <translation>contact</translation>
    </message>
    <message>
      <source>copy of everything handed out</source>
      <translation>copy of everything handed out</translation>
    </message>
    <message>
      <source>day of asking</source>
      <translation>day of asking</translation>
    </message>
    <message>
      <source>day of the check</source>
      <translation>day of the check</translation>
    </message>
    <message>
      <source>death</source>
      <translation>death</translation>
    </message>
    <message>
      <source>decision recorded</source>
      <translation>decision recorded</translation>
    </message>
    <message>
      <source>decisions: {0}</source>
      <translation>decisions: {0}</translation>
    </message>
    <message>
      <source>declaration to be over 18</source>
      <translation>declaration to be over 18</translation>
    </message>
    <message>
      <source>document added</source>
      <translation>document added</translation>
    </message>
    <message>
      <source>document looked at</source>
      <translation>document looked at</translation>
    </message>
    <message>
      <source>documents, with their files: {0}</source>
      <translation>documents, with their files: {0}</translation>
    </message>
    <message>
      <source>e-mail</source>
      <translation>e-mail</translation>
    </message>
    <message>
      <source>electronic signature</source>
      <translation>electronic signature</translation>
    </message>
    <message>
      <source>end of responsibility</source>
      <translation>end of responsibility</translation>
    </message>
    <message>
      <source>end of work or study here</source>
      <translation>end of work or study here</translation>
    </message>
    <message>
      <source>enrolled faces deleted</source>
      <translation>enrolled faces deleted</translation>
    </message>
    <message>
      <source>enrolled faces: {0}</source>
      <translation>enrolled faces: {0}</translation>
    </message>
    <message>
      <source>entries about protection: {0}</source>
      <translation>entries about protection: {0}</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>everywhere</translation>
    </message>
    <message>
      <source>face enrolled</source>
      <translation>face enrolled</translation>
    </message>
    <message>
      <source>found invalid</source>
      <translation>found invalid</translation>
    </message>
    <message>
      <source>guardian</source>
      <translation>guardian</translation>
    </message>
    <message>
      <source>guardian added</source>
      <translation>guardian added</translation>
    </message>
    <message>
      <source>guardian changed</source>
      <translation>guardian changed</translation>
    </message>
    <message>
      <source>guardians: {0}</source>
      <translation>guardians: {0}</translation>
    </message>
    <message>
      <source>how it was checked</source>
      <translation>how it was checked</translation>
    </message>
    <message>
      <source>local authority</source>
      <translation>local authority</translation>
    </message>
    <message>
      <source>made, not published yet</source>
      <translation>made, not published yet</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>missing</translation>
    </message>
    <message>
      <source>name</source>
      <translation>name</translation>
    </message>
    <message>
      <source>none named</source>
      <translation>none named</translation>
    </message>
    <message>
      <source>not asked yet</source>
      <translation>not asked yet</translation>
    </message>
    <message>
      <source>note</source>
      <translation>note</translation>
    </message>
    <message>
      <source>notice</source>
      <translation>notice</translation>
    </message>
    <message>
      <source>nowhere: no place is named</source>
      <translation>nowhere: no place is named</translation>
    </message>
    <message>
      <source>objected</source>
      <translation>objected</translation>
    </message>
    <message>
      <source>other entries: {0}</source>
      <translation>other entries: {0}</translation>
    </message>
    <message>
      <source>parent</source>
      <translation>parent</translation>
    </message>
    <message>
      <source>printed forms: {0}</source>
      <translation>printed forms: {0}</translation>
    </message>
    <message>
      <source>proof, without a name, that {0} was agreed to on {1}; until {2}</source>
      <translation>proof, without a name, that {0} was agreed to on {1}; until {2}</translation>
    </message>
    <message>
      <source>protection changed</source>
      <translation>protection changed</translation>
    </message>
    <message>
      <source>published</source>
      <translation>published</translation>
    </message>
    <message>
      <source>receipt of a signature</source>
      <translation>receipt of a signature</translation>
    </message>
    <message>
      <source>recorded word</source>
      <translation>recorded word</translation>
    </message>
    <message>
      <source>recording</source>
      <translation>recording</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>refused</translation>
    </message>
    <message>
      <source>responsibility</source>
      <translation>responsibility</translation>
    </message>
    <message>
      <source>responsibility checked by {0} on {1} ({2})</source>
      <translation>responsibility checked by {0} on {1} ({2})</translation>
    </message>
    <message>
      <source>responsibility has ended</source>
      <translation>responsibility has ended</translation>
    </message>
    <message>
      <source>responsibility not checked yet</source>
      <translation>responsibility not checked yet</translation>
    </message>
    <message>
      <source>role</source>
      <translation>role</translation>
    </message>
    <message>
      <source>scan of a form</source>
      <translation>scan of a form</translation>
    </message>
    <message>
      <source>signed form</source>
      <translation>signed form</translation>
    </message>
    <message>
      <source>somebody else responsible</source>
      <translation>somebody else responsible</translation>
    </message>
    <message>
      <source>sound</source>
      <translation>sound</translation>
    </message>
    <message>
      <source>special guardian</source>
      <translation>special guardian</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>stopped</translation>
    </message>
    <message>
      <source>table of what was decided handed out</source>
      <translation>table of what was decided handed out</translation>
    </message>
    <message>
      <source>take it down and check that it is gone</source>
      <translation>take it down and check that it is gone</translation>
    </message>
    <message>
      <source>taken down</source>
      <translation>taken down</translation>
    </message>
    <message>
      <source>taken {0} to {1}</source>
      <translation>taken {0} to {1}</translation>
    </message>
    <message>
      <source>tell every recipient</source>
      <translation>tell every recipient</translation>
    </message>
    <message>
      <source>the child's view</source>
      <translation>the child's view</translation>
    </message>
    <message>
      <source>their entry with name and contact</source>
      <translation>their entry with name and contact</translation>
    </message>
    <message>
      <source>to be shown</source>
      <translation>to be shown</translation>
    </message>
    <message>
      <source>to face matching</source>
      <translation>to face matching</translation>
    </message>
    <message>
      <source>under 18</source>
      <translation>under 18</translation>
    </message>
    <message>
      <source>use it no further, hold remaining stock</source>
      <translation>use it no further, hold remaining stock</translation>
    </message>
    <message>
      <source>who asked</source>
      <translation>who asked</translation>
    </message>
    <message>
      <source>who checked</source>
      <translation>who checked</translation>
    </message>
    <message>
      <source>withdrew</source>
      <translation>withdrew</translation>
    </message>
    <message>
      <source>{0} (guardian)</source>
      <translation>{0} (guardian)</translation>
    </message>
    <message>
      <source>{0} single photos</source>
      <translation>{0} single photos</translation>
    </message>
    <message>
      <source>{0}, {1}: {2}; {3}</source>
      <translation>{0}, {1}: {2}; {3}</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
    <message>
      <source>{0}: {1} {2} {3}, {4}.</source>
      <translation>{0}: {1} {2} {3}, {4}.</translation>
    </message>
    <message>
      <source>{0}: {1}, by {2}</source>
      <translation>{0}: {1}, by {2}</translation>
    </message>
    <message>
      <source>{0}: {1}, photo {2}, {3}</source>
      <translation>{0}: {1}, photo {2}, {3}</translation>
    </message>
  </context>
  <context>
    <name>RegisterActions</name>
    <message>
      <source>&amp;What was decided …</source>
      <translation>&amp;What was decided …</translation>
    </message>
    <message>
      <source>A&amp;pprovals …</source>
      <translation>A&amp;pprovals …</translation>
    </message>
    <message>
      <source>R&amp;ules of this institution …</source>
      <translation>R&amp;ules of this institution …</translation>
    </message>
  </context>
  <context>
    <name>RegisterBox</name>
    <message>
      <source>Close this register</source>
      <translation>Close this register</translation>
    </message>
    <message numerus="yes">
      <source>Consent ends within {0} days for %n people</source>
      <translation>
        <numerusform>Consent ends within {0} days for %n person</numerusform>
        <numerusform>Consent ends within {0} days for %n people</numerusform>
      </translation>
    </message>
    <message>
      <source>Consent register</source>
      <translation>Consent register</translation>
    </message>
    <message>
      <source>Face matching is off: faces are named by hand.</source>
      <translation>Face matching is off: faces are named by hand.</translation>
    </message>
    <message>
      <source>Face matching is on ({0}).</source>
      <translation>Face matching is on ({0}).</translation>
    </message>
    <message>
      <source>No consent ends within {0} days.</source>
      <translation>No consent ends within {0} days.</translation>
    </message>
    <message numerus="yes">
      <source>Open, with %n people</source>
      <translation>
        <numerusform>Open, with %n person</numerusform>
        <numerusform>Open, with %n people</numerusform>
      </translation>
    </message>
    <message>
      <source>This is the sample. Its passphrase: {0}</source>
      <translation>This is the sample. Its passphrase: {0}</translation>
    </message>
  </context>
  <context>
    <name>RegisterModel</name>
    <message>
      <source>Age</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Consent</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Until</translation>
    </message>
  </context>
  <context>
    <name>RegisterPage</name>
    <message>
      <source>1 person</source>
      <translation>1 person</translation>
    </message>
    <message>
      <source>Add a person …</source>
      <translation>Add a person …</translation>
    </message>
    <message>
      <source>Export the list …</source>
      <translation>Export the list …</translation>
    </message>
    <message>
      <source>Looking at the photo …</source>
      <translation>Looking at the photo …</translation>
    </message>
    <message>
      <source>Name, contact or id</source>
      <translation>Name, contact or id</translation>
    </message>
    <message>
      <source>Nobody fits. Type less, or add this person.</source>
      <translation>Nobody fits. Type less, or add this person.</translation>
    </message>
    <message>
      <source>Nobody here has this to look after. Choose “Everybody” above.</source>
      <translation>Nobody here has this to look after. Choose “Everybody” above.</translation>
    </message>
    <message>
      <source>People of the register</source>
      <translation>People of the register</translation>
    </message>
    <message>
      <source>Search the register</source>
      <translation>Search the register</translation>
    </message>
    <message>
      <source>The register is empty. Add the first person.</source>
      <translation>The register is empty. Add the first person.</translation>
    </message>
    <message>
      <source>{0} people</source>
      <translation>{0} people</translation>
    </message>
  </context>
  <context>
    <name>RenditionsForm</name>
    <message>
      <source>&amp;From when</source>
      <translation>&amp;From when</translation>
    </message>
    <message>
      <source>&amp;Named beside them</source>
      <translation>&amp;Named beside them</translation>
    </message>
    <message>
      <source>&amp;Other organisations</source>
      <translation>&amp;Other organisations</translation>
    </message>
    <message>
      <source>&amp;What for</source>
      <translation>&amp;What for</translation>
    </message>
    <message>
      <source>&amp;until</source>
      <translation>&amp;until</translation>
    </message>
    <message>
      <source>Consent is tested on the first day; copies come down after the last.</source>
      <translation>Consent is tested on the first day; copies come down after the last.</translation>
    </message>
    <message>
      <source>From when</source>
      <translation>From when</translation>
    </message>
    <message>
      <source>In captions, texts or file names. Being named needs a yes of its own.</source>
      <translation>In captions, texts or file names. Being named needs a yes of its own.</translation>
    </message>
    <message>
      <source>Last day of the use</source>
      <translation>Last day of the use</translation>
    </message>
    <message>
      <source>Partners, press or printers with a say of their own; names with commas between.</source>
      <translation>Partners, press or printers with a say of their own; names with commas between.</translation>
    </message>
    <message>
      <source>Size for {0}</source>
      <translation>Size for {0}</translation>
    </message>
    <message>
      <source>Where are the photos going?</source>
      <translation>Where are the photos going?</translation>
    </message>
  </context>
  <context>
    <name>RestrictionDialog</name>
    <message>
      <source>&amp;From now on</source>
      <translation>&amp;From now on</translation>
    </message>
    <message>
      <source>&amp;Look at it again on</source>
      <translation>&amp;Look at it again on</translation>
    </message>
    <message>
      <source>&amp;Reference</source>
      <translation>&amp;Reference</translation>
    </message>
    <message>
      <source>Day on which somebody looks at it again</source>
      <translation>Day on which somebody looks at it again</translation>
    </message>
    <message>
      <source>It stays until somebody lifts it, also once that day has passed.</source>
      <translation>It stays until somebody lifts it, also once that day has passed.</translation>
    </message>
    <message>
      <source>Nothing protects this person yet, so there is nothing to lift. Choose what does.</source>
      <translation>Nothing protects this person yet, so there is nothing to lift. Choose what does.</translation>
    </message>
    <message>
      <source>Protect {0}</source>
      <translation>Protect {0}</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>What was set today holds until the day has ended. Lift it tomorrow.</source>
      <translation>What was set today holds until the day has ended. Lift it tomorrow.</translation>
    </message>
    <message>
      <source>Where the safeguarding file is; never a reason.</source>
      <translation>Where the safeguarding file is; never a reason.</translation>
    </message>
  </context>
  <context>
    <name>Reveals</name>
    <message>
      <source>It has no date of its own. Say under “Change …” above when such photos were taken.</source>
      <translation>It has no date of its own. Say under “Change …” above when such photos were taken.</translation>
    </message>
    <message>
      <source>Taken from {0} to {1}, as the event says: it has no date of its own.</source>
      <translation>Taken from {0} to {1}, as the event says: it has no date of its own.</translation>
    </message>
    <message>
      <source>Taken on {0}, as the camera says.</source>
      <translation>Taken on {0}, as the camera says.</translation>
    </message>
    <message>
      <source>Taken on {0}, as the event says: it has no date of its own.</source>
      <translation>Taken on {0}, as the event says: it has no date of its own.</translation>
    </message>
    <message>
      <source>The camera says {0}, which is still to come, so its clock was wrong.</source>
      <translation>The camera says {0}, which is still to come, so its clock was wrong.</translation>
    </message>
    <message>
      <source>camera</source>
      <translation>camera</translation>
    </message>
    <message>
      <source>colour profile</source>
      <translation>colour profile</translation>
    </message>
    <message>
      <source>description</source>
      <translation>description</translation>
    </message>
    <message>
      <source>editing history</source>
      <translation>editing history</translation>
    </message>
    <message>
      <source>hidden data</source>
      <translation>hidden data</translation>
    </message>
    <message>
      <source>more pictures</source>
      <translation>more pictures</translation>
    </message>
    <message>
      <source>names</source>
      <translation>names</translation>
    </message>
    <message>
      <source>other data</source>
      <translation>other data</translation>
    </message>
    <message>
      <source>owner</source>
      <translation>owner</translation>
    </message>
    <message>
      <source>place</source>
      <translation>place</translation>
    </message>
    <message>
      <source>serial number</source>
      <translation>serial number</translation>
    </message>
    <message>
      <source>small picture</source>
      <translation>small picture</translation>
    </message>
    <message>
      <source>time</source>
      <translation>time</translation>
    </message>
  </context>
  <context>
    <name>RevealsBox</name>
    <message>
      <source>It carries nothing beside its pixels.</source>
      <translation>It carries nothing beside its pixels.</translation>
    </message>
    <message>
      <source>Show what the photo gives away</source>
      <translation>Show what the photo gives away</translation>
    </message>
    <message>
      <source>Show …</source>
      <translation>Show …</translation>
    </message>
    <message>
      <source>What it gives away: {0}. All of it is removed.</source>
      <translation>What it gives away: {0}. All of it is removed.</translation>
    </message>
  </context>
  <context>
    <name>RevealsDialog</name>
    <message>
      <source>None of this will be in the exported file.</source>
      <translation>None of this will be in the exported file.</translation>
    </message>
    <message>
      <source>The small picture hidden in the file</source>
      <translation>The small picture hidden in the file</translation>
    </message>
    <message>
      <source>The small picture hidden in the file:</source>
      <translation>The small picture hidden in the file:</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Value</translation>
    </message>
    <message>
      <source>What</source>
      <translation>What</translation>
    </message>
    <message>
      <source>What the file holds beside its pixels</source>
      <translation>What the file holds beside its pixels</translation>
    </message>
    <message>
      <source>What this photo gives away</source>
      <translation>What this photo gives away</translation>
    </message>
    <message>
      <source>Where in the file</source>
      <translation>Where in the file</translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message numerus="yes">
      <source>All %n reviewed: go to Export</source>
      <translation>
        <numerusform>Reviewed: go to Export</numerusform>
        <numerusform>All %n reviewed: go to Export</numerusform>
      </translation>
    </message>
    <message>
      <source>Approve and go on</source>
      <translation>Approve and go on</translation>
    </message>
    <message>
      <source>the photo is not on the screen, so nobody has seen it.</source>
      <translation>the photo is not on the screen, so nobody has seen it.</translation>
    </message>
  </context>
  <context>
    <name>ReviewSide</name>
    <message>
      <source>Approve and go on</source>
      <translation>Approve and go on</translation>
    </message>
    <message>
      <source>Marks of this photo</source>
      <translation>Marks of this photo</translation>
    </message>
    <message>
      <source>Not yet: {0}</source>
      <translation>Not yet: {0}</translation>
    </message>
    <message>
      <source>What was decided about this photo …</source>
      <translation>What was decided about this photo …</translation>
    </message>
    <message>
      <source>answer what is marked above.</source>
      <translation>answer what is marked above.</translation>
    </message>
  </context>
  <context>
    <name>Reviewing</name>
    <message>
      <source>Add a missed face</source>
      <translation>Add a missed face</translation>
    </message>
    <message>
      <source>Answer the questions</source>
      <translation>Answer the questions</translation>
    </message>
    <message>
      <source>Cover a person</source>
      <translation>Cover a person</translation>
    </message>
    <message>
      <source>Cover again</source>
      <translation>Cover again</translation>
    </message>
    <message>
      <source>Cover text</source>
      <translation>Cover text</translation>
    </message>
    <message>
      <source>Draw a mark</source>
      <translation>Draw a mark</translation>
    </message>
    <message>
      <source>Leave a detection as it is</source>
      <translation>Leave a detection as it is</translation>
    </message>
    <message>
      <source>Leave {0} detections as they are</source>
      <translation>Leave {0} detections as they are</translation>
    </message>
    <message>
      <source>Move a mark</source>
      <translation>Move a mark</translation>
    </message>
    <message>
      <source>Name a face</source>
      <translation>Name a face</translation>
    </message>
    <message>
      <source>Not in the register</source>
      <translation>Not in the register</translation>
    </message>
    <message>
      <source>Reject a suggestion</source>
      <translation>Reject a suggestion</translation>
    </message>
    <message>
      <source>Remove a mark</source>
      <translation>Remove a mark</translation>
    </message>
    <message>
      <source>Say who this is</source>
      <translation>Say who this is</translation>
    </message>
    <message>
      <source>The face was moved away from where it was named, so its name is taken back. Say who it is.</source>
      <translation>The face was moved away from where it was named, so its name is taken back. Say who it is.</translation>
    </message>
  </context>
  <context>
    <name>Rules</name>
    <message>
      <source>1 year</source>
      <translation>1 year</translation>
    </message>
    <message>
      <source>Adults in a crowd may be shown without their own yes, under the assessment named.</source>
      <translation>Adults in a crowd may be shown without their own yes, under the assessment named.</translation>
    </message>
    <message>
      <source>After this change, more may be shown:</source>
      <translation>After this change, more may be shown:</translation>
    </message>
    <message>
      <source>Chosen on {0}, by the account {1}.</source>
      <translation>Chosen on {0}, by the account {1}.</translation>
    </message>
    <message>
      <source>Consents without an end last longer, also those given already.</source>
      <translation>Consents without an end last longer, also those given already.</translation>
    </message>
    <message>
      <source>Default: {0}.</source>
      <translation>Default: {0}.</translation>
    </message>
    <message>
      <source>Did the data protection officer and the safeguarding lead agree to it?</source>
      <translation>Did the data protection officer and the safeguarding lead agree to it?</translation>
    </message>
    <message>
      <source>England</source>
      <translation>England</translation>
    </message>
    <message>
      <source>Faces of adults are covered so that a trace of them is left.</source>
      <translation>Faces of adults are covered so that a trace of them is left.</translation>
    </message>
    <message>
      <source>Fewer children have to agree in writing.</source>
      <translation>Fewer children have to agree in writing.</translation>
    </message>
    <message>
      <source>Nobody has chosen anything yet: everything is as careful as it can be.</source>
      <translation>Nobody has chosen anything yet: everything is as careful as it can be.</translation>
    </message>
    <message>
      <source>Northern Ireland</source>
      <translation>Northern Ireland</translation>
    </message>
    <message>
      <source>One guardian is enough, while no other objects.</source>
      <translation>One guardian is enough, while no other objects.</translation>
    </message>
    <message>
      <source>People under 18 may appear in more places.</source>
      <translation>People under 18 may appear in more places.</translation>
    </message>
    <message>
      <source>Photos of a project may go without its sponsor's approval.</source>
      <translation>Photos of a project may go without its sponsor's approval.</translation>
    </message>
    <message>
      <source>Scotland</source>
      <translation>Scotland</translation>
    </message>
    <message>
      <source>Set back to the careful defaults on {0}, by the account {1}.</source>
      <translation>Set back to the careful defaults on {0}, by the account {1}.</translation>
    </message>
    <message>
      <source>Somebody may decide to show an adult whose yes was only spoken.</source>
      <translation>Somebody may decide to show an adult whose yes was only spoken.</translation>
    </message>
    <message>
      <source>Wales</source>
      <translation>Wales</translation>
    </message>
    <message>
      <source>all of these</source>
      <translation>all of these</translation>
    </message>
    <message>
      <source>any age</source>
      <translation>any age</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>blur</translation>
    </message>
    <message>
      <source>every guardian on record</source>
      <translation>every guardian on record</translation>
    </message>
    <message>
      <source>mosaic</source>
      <translation>mosaic</translation>
    </message>
    <message>
      <source>nowhere</source>
      <translation>nowhere</translation>
    </message>
    <message>
      <source>one, while no other objects</source>
      <translation>one, while no other objects</translation>
    </message>
    <message>
      <source>solid fill</source>
      <translation>solid fill</translation>
    </message>
    <message>
      <source>somebody decides</source>
      <translation>somebody decides</translation>
    </message>
    <message>
      <source>they are covered</source>
      <translation>they are covered</translation>
    </message>
    <message>
      <source>{0} years</source>
      <translation>{0} years</translation>
    </message>
  </context>
  <context>
    <name>RulesDialog</name>
    <message>
      <source>&amp;Faces of adults are covered by</source>
      <translation>&amp;Faces of adults are covered by</translation>
    </message>
    <message>
      <source>&amp;Guardians who have to agree</source>
      <translation>&amp;Guardians who have to agree</translation>
    </message>
    <message>
      <source>&amp;Show adults in a crowd without their own yes (default: no)</source>
      <translation>&amp;Show adults in a crowd without their own yes (default: no)</translation>
    </message>
    <message>
      <source>&amp;They agree in writing from</source>
      <translation>&amp;They agree in writing from</translation>
    </message>
    <message>
      <source>A file of rules</source>
      <translation>A file of rules</translation>
    </message>
    <message>
      <source>A yes &amp;without an end lasts</source>
      <translation>A yes &amp;without an end lasts</translation>
    </message>
    <message>
      <source>Adults</source>
      <translation>Adults</translation>
    </message>
    <message>
      <source>After a s&amp;poken yes, with a note of it</source>
      <translation>After a s&amp;poken yes, with a note of it</translation>
    </message>
    <message>
      <source>All &amp;defaults</source>
      <translation>All &amp;defaults</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Everybody</translation>
    </message>
    <message>
      <source>Face matching is switched on where a face is enrolled, with the reference of its assessment.</source>
      <translation>Face matching is switched on where a face is enrolled, with the reference of its assessment.</translation>
    </message>
    <message>
      <source>From a f&amp;ile …</source>
      <translation>From a f&amp;ile …</translation>
    </message>
    <message>
      <source>Give the reference of the legitimate-interests assessment.</source>
      <translation>Give the reference of the legitimate-interests assessment.</translation>
    </message>
    <message>
      <source>Last day of showing them so; then it is looked at again</source>
      <translation>Last day of showing them so; then it is looked at again</translation>
    </message>
    <message>
      <source>Nobody can choose otherwise: everybody under 18 falls under the rules for children, appears on no personal account, is never named and never matched by face.</source>
      <translation>Nobody can choose otherwise: everybody under 18 falls under the rules for children, appears on no personal account, is never named and never matched by face.</translation>
    </message>
    <message>
      <source>One project a line</source>
      <translation>One project a line</translation>
    </message>
    <message>
      <source>People under 18</source>
      <translation>People under 18</translation>
    </message>
    <message>
      <source>Reference of the legitimate-interests assessment</source>
      <translation>Reference of the legitimate-interests assessment</translation>
    </message>
    <message>
      <source>Rules (*.toml)</source>
      <translation>Rules (*.toml)</translation>
    </message>
    <message>
      <source>Rules of this institution</source>
      <translation>Rules of this institution</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>Texts speak of the &amp;law of</source>
      <translation>Texts speak of the &amp;law of</translation>
    </message>
    <message>
      <source>The sponsor app&amp;roves photos of</source>
      <translation>The sponsor app&amp;roves photos of</translation>
    </message>
    <message>
      <source>They may appear in</source>
      <translation>They may appear in</translation>
    </message>
    <message>
      <source>This day has passed, so nobody would be shown. Choose one to come.</source>
      <translation>This day has passed, so nobody would be shown. Choose one to come.</translation>
    </message>
    <message>
      <source>no project</source>
      <translation>no project</translation>
    </message>
    <message>
      <source>until it is looked at again on</source>
      <translation>until it is looked at again on</translation>
    </message>
  </context>
  <context>
    <name>SampleWork</name>
    <message>
      <source>Assent sample</source>
      <translation>Assent sample</translation>
    </message>
    <message>
      <source>The passphrase of the sample: {1}. It lies in {0}.</source>
      <translation>The passphrase of the sample: {1}. It lies in {0}.</translation>
    </message>
  </context>
  <context>
    <name>SavingDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Yes, save it</source>
      <translation>Yes, save it</translation>
    </message>
  </context>
  <context>
    <name>SearchDialog</name>
    <message>
      <source>&amp;Load a file …</source>
      <translation>&amp;Load a file …</translation>
    </message>
    <message>
      <source>&amp;Smallest face</source>
      <translation>&amp;Smallest face</translation>
    </message>
    <message>
      <source>&amp;Words that may stay readable</source>
      <translation>&amp;Words that may stay readable</translation>
    </message>
    <message>
      <source>Blackens much of a blurred background. For photos in which a badge or a screen out of focus must not even be guessed.</source>
      <translation>Blackens much of a blurred background. For photos in which a badge or a screen out of focus must not even be guessed.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Cover &amp;unsharp areas that may be text</source>
      <translation>Cover &amp;unsharp areas that may be text</translation>
    </message>
    <message>
      <source>For instance the University's own name. A line of text stays only where each of its words stands here, whole. That goes for name badges too.</source>
      <translation>For instance the University's own name. A line of text stays only where each of its words stands here, whole. That goes for name badges too.</translation>
    </message>
    <message>
      <source>In pixels of the exported photo. Smaller finds people far away, and more marks that hide nothing; larger leaves people in the distance uncovered.</source>
      <translation>In pixels of the exported photo. Smaller finds people far away, and more marks that hide nothing; larger leaves people in the distance uncovered.</translation>
    </message>
    <message>
      <source>Load words from a text file</source>
      <translation>Load words from a text file</translation>
    </message>
    <message>
      <source>Looks at every photo turned to each side as well, which takes about four times as long. For people who lie, lean or stand on their heads, and for unusual pictures.</source>
      <translation>Looks at every photo turned to each side as well, which takes about four times as long. For people who lie, lean or stand on their heads, and for unusual pictures.</translation>
    </message>
    <message>
      <source>Photos that are searched once more: {0}. None of them goes out until then; what was found and decided stays.</source>
      <translation>Photos that are searched once more: {0}. None of them goes out until then; what was found and decided stays.</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Search</translation>
    </message>
    <message>
      <source>Search &amp;thoroughly</source>
      <translation>Search &amp;thoroughly</translation>
    </message>
    <message>
      <source>This file cannot be read as text. Save it as UTF-8, or type the words.</source>
      <translation>This file cannot be read as text. Save it as UTF-8, or type the words.</translation>
    </message>
    <message>
      <source>Use this</source>
      <translation>Use this</translation>
    </message>
    <message>
      <source>What was found already stays found, whatever is chosen here.</source>
      <translation>What was found already stays found, whatever is chosen here.</translation>
    </message>
    <message>
      <source>{0} px</source>
      <translation>{0} px</translation>
    </message>
    <message>
      <source>{0} px, as usual</source>
      <translation>{0} px, as usual</translation>
    </message>
  </context>
  <context>
    <name>SearchRow</name>
    <message>
      <source>Change how the photos are searched</source>
      <translation>Change how the photos are searched</translation>
    </message>
    <message>
      <source>Change …</source>
      <translation>Change …</translation>
    </message>
    <message>
      <source>S&amp;earch:</source>
      <translation>S&amp;earch:</translation>
    </message>
  </context>
  <context>
    <name>SelectionBar</name>
    <message>
      <source>&amp;Answer the questions …</source>
      <translation>&amp;Answer the questions …</translation>
    </message>
    <message>
      <source>Appro&amp;ve those I have looked at</source>
      <translation>Appro&amp;ve those I have looked at</translation>
    </message>
    <message>
      <source>Lets those go that you had open in Review, whole, and in which nothing is covered less since.</source>
      <translation>Lets those go that you had open in Review, whole, and in which nothing is covered less since.</translation>
    </message>
    <message>
      <source>Shows the selected photos together and asks what holds for all of them.</source>
      <translation>Shows the selected photos together and asks what holds for all of them.</translation>
    </message>
    <message>
      <source>{0} photos selected:</source>
      <translation>{0} photos selected:</translation>
    </message>
  </context>
  <context>
    <name>SendingWork</name>
    <message>
      <source>Stopped before anything was exported.</source>
      <translation>Stopped before anything was exported.</translation>
    </message>
  </context>
  <context>
    <name>Showing</name>
    <message>
      <source>Still being searched</source>
      <translation>Still being searched</translation>
    </message>
  </context>
  <context>
    <name>Sign</name>
    <message>
      <source>Blocked</source>
      <translation>Blocked</translation>
    </message>
    <message>
      <source>Covered</source>
      <translation>Covered</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>Decide</translation>
    </message>
    <message>
      <source>Delivered</source>
      <translation>Delivered</translation>
    </message>
    <message>
      <source>Delivered, proved</source>
      <translation>Delivered, proved</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>Failed</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>Held</translation>
    </message>
    <message>
      <source>Left as it is</source>
      <translation>Left as it is</translation>
    </message>
    <message>
      <source>Looking</source>
      <translation>Looking</translation>
    </message>
    <message>
      <source>More consent needed</source>
      <translation>More consent needed</translation>
    </message>
    <message>
      <source>Named twice</source>
      <translation>Named twice</translation>
    </message>
    <message>
      <source>Not yet</source>
      <translation>Not yet</translation>
    </message>
    <message>
      <source>Possible, covered</source>
      <translation>Possible, covered</translation>
    </message>
    <message>
      <source>Possible, not covered</source>
      <translation>Possible, not covered</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Ready</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>Shown</translation>
    </message>
    <message>
      <source>Stays readable</source>
      <translation>Stays readable</translation>
    </message>
    <message>
      <source>To review</source>
      <translation>To review</translation>
    </message>
  </context>
  <context>
    <name>SignOffDialog</name>
    <message>
      <source>&amp;Second person</source>
      <translation>&amp;Second person</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>Agree</translation>
    </message>
    <message>
      <source>Agree as the second person</source>
      <translation>Agree as the second person</translation>
    </message>
    <message>
      <source>Do you agree to it, as somebody who neither asked for it nor decided it?</source>
      <translation>Do you agree to it, as somebody who neither asked for it nor decided it?</translation>
    </message>
    <message>
      <source>Your own staff id.</source>
      <translation>Your own staff id.</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Clear photos</source>
      <translation>Clear photos</translation>
    </message>
    <message>
      <source>Delete this event …</source>
      <translation>Delete this event …</translation>
    </message>
    <message>
      <source>Delete this event?</source>
      <translation>Delete this event?</translation>
    </message>
    <message>
      <source>Find the folder with the photos of this event</source>
      <translation>Find the folder with the photos of this event</translation>
    </message>
    <message>
      <source>Find the folder …</source>
      <translation>Find the folder …</translation>
    </message>
    <message>
      <source>Go on with this event</source>
      <translation>Go on with this event</translation>
    </message>
    <message>
      <source>New event from a folder …</source>
      <translation>New event from a folder …</translation>
    </message>
    <message>
      <source>No event yet. Choose the folder with the photos, or drop it here.</source>
      <translation>No event yet. Choose the folder with the photos, or drop it here.</translation>
    </message>
    <message>
      <source>Recent events</source>
      <translation>Recent events</translation>
    </message>
    <message>
      <source>or drop a folder on this window</source>
      <translation>or drop a folder on this window</translation>
    </message>
    <message>
      <source>“{0}”: everything that was found and answered about its photos is lost for good. The photos and what was exported stay where they are.</source>
      <translation>“{0}”: everything that was found and answered about its photos is lost for good. The photos and what was exported stay where they are.</translation>
    </message>
  </context>
  <context>
    <name>Strip</name>
    <message>
      <source>Exporting</source>
      <translation>Exporting</translation>
    </message>
    <message>
      <source>Finding faces and text</source>
      <translation>Finding faces and text</translation>
    </message>
    <message>
      <source>Getting ready …</source>
      <translation>Getting ready …</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Go on</translation>
    </message>
    <message>
      <source>Go on searching</source>
      <translation>Go on searching</translation>
    </message>
    <message>
      <source>Nothing leaves this computer</source>
      <translation>Nothing leaves this computer</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Pause the search</source>
      <translation>Pause the search</translation>
    </message>
    <message>
      <source>Paused. What was found is saved.</source>
      <translation>Paused. What was found is saved.</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>Stopping after this photo …</source>
      <translation>Stopping after this photo …</translation>
    </message>
    <message>
      <source>{0}: {1} of {2}{3}</source>
      <translation>{0}: {1} of {2}{3}</translation>
    </message>
  </context>
  <context>
    <name>Style</name>
    <message>
      <source>A mosaic of 3 cells per face width can in part be undone by comparison: in our measurement, somebody with other photos of 33 people named the right one in 4.6 % of cases, against 2.6 % by chance and 3.8 % for fill. A trained attack may do better. Fill is safer.</source>
      <translation>A mosaic of 3 cells per face width can in part be undone by comparison: in our measurement, somebody with other photos of 33 people named the right one in 4.6 % of cases, against 2.6 % by chance and 3.8 % for fill. A trained attack may do better. Fill is safer.</translation>
    </message>
    <message>
      <source>Blur can in part be undone by comparison: in our measurement, somebody with other photos of 33 people, blurred in the same way, named the right one in 10.8 % of cases, against 2.6 % by chance and 3.8 % for fill; trained attacks on blurred faces are reported to reach over 90 %. Fill is safer.</source>
      <translation>Blur can in part be undone by comparison: in our measurement, somebody with other photos of 33 people, blurred in the same way, named the right one in 10.8 % of cases, against 2.6 % by chance and 3.8 % for fill; trained attacks on blurred faces are reported to reach over 90 %. Fill is safer.</translation>
    </message>
    <message>
      <source>Fill removes everything under it.</source>
      <translation>Fill removes everything under it.</translation>
    </message>
    <message>
      <source>Soft fill removes everything under it: it is made of the colours around it, and only looks like blur.</source>
      <translation>Soft fill removes everything under it: it is made of the colours around it, and only looks like blur.</translation>
    </message>
  </context>
  <context>
    <name>TakeBackDialog</name>
    <message>
      <source>&amp;Why</source>
      <translation>&amp;Why</translation>
    </message>
    <message>
      <source>Say who takes it back.</source>
      <translation>Say who takes it back.</translation>
    </message>
    <message>
      <source>Say why it is taken back.</source>
      <translation>Say why it is taken back.</translation>
    </message>
    <message>
      <source>Staff id.</source>
      <translation>Staff id.</translation>
    </message>
    <message>
      <source>Take an approval back</source>
      <translation>Take an approval back</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Take back</translation>
    </message>
    <message>
      <source>Take this approval back? From then on it shows nobody, and this cannot be undone.</source>
      <translation>Take this approval back? From then on it shows nobody, and this cannot be undone.</translation>
    </message>
    <message>
      <source>Taken back &amp;by</source>
      <translation>Taken back &amp;by</translation>
    </message>
    <message>
      <source>Without anybody's name. It stays on record.</source>
      <translation>Without anybody's name. It stays on record.</translation>
    </message>
  </context>
  <context>
    <name>ToolsBar</name>
    <message>
      <source>Ellipse</source>
      <translation>Ellipse</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Fit</translation>
    </message>
    <message>
      <source>Freehand</source>
      <translation>Freehand</translation>
    </message>
    <message>
      <source>Missed face</source>
      <translation>Missed face</translation>
    </message>
    <message>
      <source>One pixel to one pixel</source>
      <translation>One pixel to one pixel</translation>
    </message>
    <message>
      <source>Rectangle</source>
      <translation>Rectangle</translation>
    </message>
    <message>
      <source>Select</source>
      <translation>Select</translation>
    </message>
    <message>
      <source>The whole photo</source>
      <translation>The whole photo</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Zoom in</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Zoom out</translation>
    </message>
  </context>
  <context>
    <name>Trouble</name>
    <message>
      <source>Go on</source>
      <translation>Go on</translation>
    </message>
    <message>
      <source>Nothing is lost: every step was saved. Copy the details and report them, then go on.</source>
      <translation>Nothing is lost: every step was saved. Copy the details and report them, then go on.</translation>
    </message>
    <message>
      <source>The program made a mistake</source>
      <translation>The program made a mistake</translation>
    </message>
    <message>
      <source>This did not work</source>
      <translation>This did not work</translation>
    </message>
  </context>
  <context>
    <name>UseFields</name>
    <message>
      <source>&amp;Channel</source>
      <translation>&amp;Channel</translation>
    </message>
    <message>
      <source>&amp;Event</source>
      <translation>&amp;Event</translation>
    </message>
    <message>
      <source>&amp;Last day of the use</source>
      <translation>&amp;Last day of the use</translation>
    </message>
    <message>
      <source>&amp;Purpose</source>
      <translation>&amp;Purpose</translation>
    </message>
    <message>
      <source>As the photos were decided for; empty where they belong to none</source>
      <translation>As the photos were decided for; empty where they belong to none</translation>
    </message>
    <message>
      <source>Last day of the use</source>
      <translation>Last day of the use</translation>
    </message>
    <message>
      <source>Published &amp;on</source>
      <translation>Published &amp;on</translation>
    </message>
    <message>
      <source>Published on</source>
      <translation>Published on</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Use</translation>
    </message>
    <message>
      <source>another use …</source>
      <translation>another use …</translation>
    </message>
  </context>
  <context>
    <name>WaitingDialog</name>
    <message>
      <source>Approved {0}, not yet {1}</source>
      <translation>Approved {0}, not yet {1}</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>Photos that cannot go yet</source>
      <translation>Photos that cannot go yet</translation>
    </message>
    <message>
      <source>These photos wait. Enter opens one in Review.</source>
      <translation>These photos wait. Enter opens one in Review.</translation>
    </message>
  </context>
  <context>
    <name>Welcome</name>
    <message>
      <source>&amp;File</source>
      <translation>&amp;File</translation>
    </message>
    <message>
      <source>&amp;Passphrase</source>
      <translation>&amp;Passphrase</translation>
    </message>
    <message>
      <source>An empty folder for the sample</source>
      <translation>An empty folder for the sample</translation>
    </message>
    <message>
      <source>Build the sample</source>
      <translation>Build the sample</translation>
    </message>
    <message>
      <source>Build the sample in another folder</source>
      <translation>Build the sample in another folder</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Choose the register's file, or create a register.</source>
      <translation>Choose the register's file, or create a register.</translation>
    </message>
    <message>
      <source>Create a register</source>
      <translation>Create a register</translation>
    </message>
    <message>
      <source>Create a register …</source>
      <translation>Create a register …</translation>
    </message>
    <message>
      <source>Creating …</source>
      <translation>Creating …</translation>
    </message>
    <message>
      <source>Eight made-up photos of two people, one of whom agreed to be seen, and a register that says so. They are built on this computer, in a new folder of your documents.</source>
      <translation>Eight made-up photos of two people, one of whom agreed to be seen, and a register that says so. They are built on this computer, in a new folder of your documents.</translation>
    </message>
    <message>
      <source>Nobody appears in an exported photo unless a current, written yes covers exactly this use, and a person confirmed who they are. The register holds who said yes: one encrypted file on this computer, which nobody can read without its passphrase.</source>
      <translation>Nobody appears in an exported photo unless a current, written yes covers exactly this use, and a person confirmed who they are. The register holds who said yes: one encrypted file on this computer, which nobody can read without its passphrase.</translation>
    </message>
    <message>
      <source>Once for your institution, or for your team. You choose where it lies and its passphrase.</source>
      <translation>Once for your institution, or for your team. You choose where it lies and its passphrase.</translation>
    </message>
    <message>
      <source>Open a register</source>
      <translation>Open a register</translation>
    </message>
    <message>
      <source>Open the consent register</source>
      <translation>Open the consent register</translation>
    </message>
    <message>
      <source>Open the register</source>
      <translation>Open the register</translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation>Opening …</translation>
    </message>
    <message>
      <source>Stop building the sample</source>
      <translation>Stop building the sample</translation>
    </message>
    <message>
      <source>The register's file</source>
      <translation>The register's file</translation>
    </message>
    <message>
      <source>The sample could not be written: {0}. Build it elsewhere.</source>
      <translation>The sample could not be written: {0}. Build it elsewhere.</translation>
    </message>
    <message>
      <source>The sample is being built</source>
      <translation>The sample is being built</translation>
    </message>
    <message>
      <source>This folder is not empty. Choose or make an empty one for the sample.</source>
      <translation>This folder is not empty. Choose or make an empty one for the sample.</translation>
    </message>
    <message>
      <source>This is the sample. Its passphrase: {0}</source>
      <translation>This is the sample. Its passphrase: {0}</translation>
    </message>
    <message>
      <source>Try it with a sample event</source>
      <translation>Try it with a sample event</translation>
    </message>
    <message>
      <source>Type the register's passphrase.</source>
      <translation>Type the register's passphrase.</translation>
    </message>
    <message>
      <source>Welcome to Assent</source>
      <translation>Welcome to Assent</translation>
    </message>
    <message>
      <source>elsewhere …</source>
      <translation>elsewhere …</translation>
    </message>
  </context>
  <context>
    <name>WhoDialog</name>
    <message>
      <source>&amp;Staff id</source>
      <translation>&amp;Staff id</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>Say who you are: the record has to name somebody.</source>
      <translation>Say who you are: the record has to name somebody.</translation>
    </message>
    <message>
      <source>That is me</source>
      <translation>That is me</translation>
    </message>
    <message>
      <source>What you answer and let through is recorded in this name. Nobody is their own second person.</source>
      <translation>What you answer and let through is recorded in this name. Nobody is their own second person.</translation>
    </message>
    <message>
      <source>Who are you?</source>
      <translation>Who are you?</translation>
    </message>
  </context>
  <context>
    <name>WhoPanel</name>
    <message>
      <source> and </source>
      <translation> and </translation>
    </message>
    <message>
      <source>Asks why. Key: X</source>
      <translation>Asks why. Key: X</translation>
    </message>
    <message>
      <source>Choose {0}, key {1}</source>
      <translation>Choose {0}, key {1}</translation>
    </message>
    <message>
      <source>Choose {0}: {1}</source>
      <translation>Choose {0}: {1}</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>Confirm</translation>
    </message>
    <message>
      <source>Confirm that all these faces are {0}</source>
      <translation>Confirm that all these faces are {0}</translation>
    </message>
    <message>
      <source>Covers all these faces, as a child's. Key: C</source>
      <translation>Covers all these faces, as a child's. Key: C</translation>
    </message>
    <message>
      <source>Covers all these faces. Key: U</source>
      <translation>Covers all these faces. Key: U</translation>
    </message>
    <message>
      <source>For {0}: this {1}. {2}</source>
      <translation>For {0}: this {1}. {2}</translation>
    </message>
    <message>
      <source>Looks like</source>
      <translation>Looks like</translation>
    </message>
    <message>
      <source>Looks like nobody who agreed to be matched.</source>
      <translation>Looks like nobody who agreed to be matched.</translation>
    </message>
    <message>
      <source>May be a child</source>
      <translation>May be a child</translation>
    </message>
    <message>
      <source>Named last</source>
      <translation>Named last</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>None of these is {0}</source>
      <translation>None of these is {0}</translation>
    </message>
    <message>
      <source>Not a face …</source>
      <translation>Not a face …</translation>
    </message>
    <message>
      <source>Not in the register</source>
      <translation>Not in the register</translation>
    </message>
    <message>
      <source>Nothing.</source>
      <translation>Nothing.</translation>
    </message>
    <message>
      <source>Who is this?</source>
      <translation>Who is this?</translation>
    </message>
    <message>
      <source>Working out what this does …</source>
      <translation>Working out what this does …</translation>
    </message>
    <message>
      <source>Yes, this is {0}</source>
      <translation>Yes, this is {0}</translation>
    </message>
    <message>
      <source>close</source>
      <translation>close</translation>
    </message>
    <message numerus="yes">
      <source>covers {0} in %n photos</source>
      <translation>
        <numerusform>covers {0} in %n photo</numerusform>
        <numerusform>covers {0} in %n photos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>shows {0} in %n photos</source>
      <translation>
        <numerusform>shows {0} in %n photo</numerusform>
        <numerusform>shows {0} in %n photos</numerusform>
      </translation>
    </message>
    <message>
      <source>weak</source>
      <translation>weak</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>Change where the photos go</source>
      <translation>Change where the photos go</translation>
    </message>
    <message>
      <source>Change …</source>
      <translation>Change …</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>For: {0}</source>
      <translation>For: {0}</translation>
    </message>
    <message>
      <source>Hides everything until the passphrase is typed again. Key: Ctrl+L</source>
      <translation>Hides everything until the passphrase is typed again. Key: Ctrl+L</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Lock</translation>
    </message>
    <message>
      <source>Nobody has looked at this photo yet.</source>
      <translation>Nobody has looked at this photo yet.</translation>
    </message>
    <message>
      <source>People</source>
      <translation>People</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>Photos</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>Register</translation>
    </message>
    <message>
      <source>Register: closed</source>
      <translation>Register: closed</translation>
    </message>
    <message>
      <source>Register: open  ·  Lock</source>
      <translation>Register: open  ·  Lock</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Review</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>What was decided</source>
      <translation>What was decided</translation>
    </message>
    <message>
      <source>{0}, {1} waiting</source>
      <translation>{0}, {1} waiting</translation>
    </message>
  </context>
  <context>
    <name>WithdrawDialog</name>
    <message>
      <source>&amp;Who wishes it</source>
      <translation>&amp;Who wishes it</translation>
    </message>
    <message>
      <source>From now on they are covered everywhere, and what their face looks like is deleted. No reason is needed. It cannot be undone; a new yes needs a new form.</source>
      <translation>From now on they are covered everywhere, and what their face looks like is deleted. No reason is needed. It cannot be undone; a new yes needs a new form.</translation>
    </message>
    <message>
      <source>No published copy shows them.</source>
      <translation>No published copy shows them.</translation>
    </message>
    <message>
      <source>No, keep</source>
      <translation>No, keep</translation>
    </message>
    <message>
      <source>Take back every permission of {0}?</source>
      <translation>Take back every permission of {0}?</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>Withdraw</translation>
    </message>
    <message>
      <source>{0} (guardian)</source>
      <translation>{0} (guardian)</translation>
    </message>
    <message>
      <source>{0} published copies show them and have to be dealt with: they are listed next.</source>
      <translation>{0} published copies show them and have to be dealt with: they are listed next.</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source> and </source>
      <translation> and </translation>
    </message>
    <message>
      <source>2,048 px</source>
      <translation>2,048 px</translation>
    </message>
    <message>
      <source>3,508 px</source>
      <translation>3,508 px</translation>
    </message>
    <message>
      <source>A check of the finished file failed ({0}). Look at it in the folder “held”, then review it.</source>
      <translation>A check of the finished file failed ({0}). Look at it in the folder “held”, then review it.</translation>
    </message>
    <message>
      <source>A personal account</source>
      <translation>A personal account</translation>
    </message>
    <message>
      <source>Academic publication</source>
      <translation>Academic publication</translation>
    </message>
    <message>
      <source>Ask the platform and search engines to remove copies.</source>
      <translation>Ask the platform and search engines to remove copies.</translation>
    </message>
    <message>
      <source>Display</source>
      <translation>Display</translation>
    </message>
    <message>
      <source>Do not publish it; delete the copy.</source>
      <translation>Do not publish it; delete the copy.</translation>
    </message>
    <message>
      <source>Internal</source>
      <translation>Internal</translation>
    </message>
    <message>
      <source>It went out after the withdrawal arrived: tell the data protection officer today.</source>
      <translation>It went out after the withdrawal arrived: tell the data protection officer today.</translation>
    </message>
    <message>
      <source>JPEG</source>
      <translation>JPEG</translation>
    </message>
    <message>
      <source>Not published yet</source>
      <translation>Not published yet</translation>
    </message>
    <message>
      <source>PNG, without any loss</source>
      <translation>PNG, without any loss</translation>
    </message>
    <message>
      <source>Paid advertising</source>
      <translation>Paid advertising</translation>
    </message>
    <message>
      <source>Partner organisation</source>
      <translation>Partner organisation</translation>
    </message>
    <message>
      <source>Press</source>
      <translation>Press</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Published</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Stopped</translation>
    </message>
    <message>
      <source>Take it down and confirm.</source>
      <translation>Take it down and confirm.</translation>
    </message>
    <message>
      <source>Taken down</source>
      <translation>Taken down</translation>
    </message>
    <message>
      <source>Tell whoever received it.</source>
      <translation>Tell whoever received it.</translation>
    </message>
    <message>
      <source>University social media</source>
      <translation>University social media</translation>
    </message>
    <message>
      <source>Use it no further; hold or destroy what is in stock.</source>
      <translation>Use it no further; hold or destroy what is in stock.</translation>
    </message>
    <message>
      <source>Website</source>
      <translation>Website</translation>
    </message>
    <message>
      <source>a code can be scanned</source>
      <translation>a code can be scanned</translation>
    </message>
    <message>
      <source>a face is found that was not to be shown</source>
      <translation>a face is found that was not to be shown</translation>
    </message>
    <message>
      <source>a mark is not covered</source>
      <translation>a mark is not covered</translation>
    </message>
    <message>
      <source>another decoder sees another picture</source>
      <translation>another decoder sees another picture</translation>
    </message>
    <message>
      <source>archive</source>
      <translation>archive</translation>
    </message>
    <message>
      <source>as usual</source>
      <translation>as usual</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>blur</translation>
    </message>
    <message>
      <source>covered text can be read</source>
      <translation>covered text can be read</translation>
    </message>
    <message>
      <source>events</source>
      <translation>events</translation>
    </message>
    <message>
      <source>faces from {0} px</source>
      <translation>faces from {0} px</translation>
    </message>
    <message>
      <source>fundraising</source>
      <translation>fundraising</translation>
    </message>
    <message>
      <source>learning from it: {0}</source>
      <translation>learning from it: {0}</translation>
    </message>
    <message>
      <source>lines of words that may stay readable: {0}</source>
      <translation>lines of words that may stay readable: {0}</translation>
    </message>
    <message>
      <source>metadata is left</source>
      <translation>metadata is left</translation>
    </message>
    <message>
      <source>mosaic</source>
      <translation>mosaic</translation>
    </message>
    <message>
      <source>news</source>
      <translation>news</translation>
    </message>
    <message>
      <source>no</source>
      <translation>no</translation>
    </message>
    <message>
      <source>no training of AI</source>
      <translation>no training of AI</translation>
    </message>
    <message>
      <source>no training of generative AI</source>
      <translation>no training of generative AI</translation>
    </message>
    <message>
      <source>not specified</source>
      <translation>not specified</translation>
    </message>
    <message>
      <source>only for search engines</source>
      <translation>only for search engines</translation>
    </message>
    <message>
      <source>original size</source>
      <translation>original size</translation>
    </message>
    <message>
      <source>recruitment</source>
      <translation>recruitment</translation>
    </message>
    <message>
      <source>reporting</source>
      <translation>reporting</translation>
    </message>
    <message>
      <source>research</source>
      <translation>research</translation>
    </message>
    <message>
      <source>says whether people agreed</source>
      <translation>says whether people agreed</translation>
    </message>
    <message>
      <source>soft fill, made of what surrounds it</source>
      <translation>soft fill, made of what surrounds it</translation>
    </message>
    <message>
      <source>solid fill</source>
      <translation>solid fill</translation>
    </message>
    <message>
      <source>somebody who was covered can be matched</source>
      <translation>somebody who was covered can be matched</translation>
    </message>
    <message>
      <source>something besides the picture is in the file</source>
      <translation>something besides the picture is in the file</translation>
    </message>
    <message>
      <source>teaching</source>
      <translation>teaching</translation>
    </message>
    <message>
      <source>the file’s name, time or rights say something</source>
      <translation>the file’s name, time or rights say something</translation>
    </message>
    <message>
      <source>the picture changed outside the marks</source>
      <translation>the picture changed outside the marks</translation>
    </message>
    <message>
      <source>thorough</source>
      <translation>thorough</translation>
    </message>
    <message>
      <source>unsharp areas covered</source>
      <translation>unsharp areas covered</translation>
    </message>
    <message>
      <source>what lies under a mark makes a difference to the file</source>
      <translation>what lies under a mark makes a difference to the file</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>yes</translation>
    </message>
    <message>
      <source>{0}, {1}</source>
      <translation>{0}, {1}</translation>
    </message>
    <message>
      <source>{0}, {1}, from {2}</source>
      <translation>{0}, {1}, from {2}</translation>
    </message>
    <message>
      <source>{0}; faces covered by {1}</source>
      <translation>{0}; faces covered by {1}</translation>
    </message>
  </context>
  <context>
    <name>Workspace</name>
    <message>
      <source>Approve</source>
      <translation>Approve</translation>
    </message>
    <message>
      <source>Change the event date</source>
      <translation>Change the event date</translation>
    </message>
    <message>
      <source>Change the publication</source>
      <translation>Change the publication</translation>
    </message>
    <message>
      <source>Change the search</source>
      <translation>Change the search</translation>
    </message>
    <message>
      <source>Change which text is covered</source>
      <translation>Change which text is covered</translation>
    </message>
    <message>
      <source>Done again: {0}</source>
      <translation>Done again: {0}</translation>
    </message>
    <message>
      <source>Undone: {0}</source>
      <translation>Undone: {0}</translation>
    </message>
  </context>
</TS>
