<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="xx" sourcelanguage="en">
  <context>
    <name>AgeFields</name>
    <message>
      <source>&amp;Under 18, born</source>
      <translation>⟦&amp;Úñdér 18, bórñ⟧</translation>
    </message>
    <message>
      <source>An adult's birth date is not kept. Give the day on which they declared to be over 18.</source>
      <translation>⟦Áñ ádúlt'š bírth dáté íš ñót képt. Gívé thé dáý óñ whíçh théý déçláréd tó bé óvér 18.⟧</translation>
    </message>
    <message>
      <source>An adult, who &amp;declared it on</source>
      <translation>⟦Áñ ádúlt, whó &amp;déçláréd ít óñ⟧</translation>
    </message>
    <message>
      <source>Birth date: year, year-month or year-month-day</source>
      <translation>⟦Bírth dáté: ýéár, ýéár-móñth ór ýéár-móñth-dáý⟧</translation>
    </message>
    <message>
      <source>Day of the declaration</source>
      <translation>⟦Dáý óf thé déçlárátíóñ⟧</translation>
    </message>
    <message>
      <source>Give the birth date as YYYY, YYYY-MM or YYYY-MM-DD.</source>
      <translation>⟦Gívé thé bírth dáté áš YYYY, YYYY-MM ór YYYY-MM-DD.⟧</translation>
    </message>
    <message>
      <source>The age is not &amp;known: covered until it is</source>
      <translation>⟦Thé ágé íš ñót &amp;kñówñ: çóvéréd úñtíl ít íš⟧</translation>
    </message>
    <message>
      <source>The birth date is a day to come.</source>
      <translation>⟦Thé bírth dáté íš á dáý tó çómé.⟧</translation>
    </message>
    <message>
      <source>The declaration cannot be of a day to come.</source>
      <translation>⟦Thé déçlárátíóñ çáññót bé óf á dáý tó çómé.⟧</translation>
    </message>
  </context>
  <context>
    <name>AnsweringDialog</name>
    <message>
      <source>Answer at least one of the questions.</source>
      <translation>⟦Áñšwér át léášt óñé óf thé qúéštíóñš.⟧</translation>
    </message>
    <message>
      <source>Answer for {0} photos</source>
      <translation>⟦Áñšwér fór {0} phótóš⟧</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>⟦Cáñçél⟧</translation>
    </message>
    <message>
      <source>In {0} of them faces were found. Whether nobody else is in the picture is answered photo by photo, in Review.</source>
      <translation>⟦Íñ {0} óf thém fáçéš wéré fóúñd. Whéthér ñóbódý élšé íš íñ thé píçtúré íš áñšwéréd phótó bý phótó, íñ Révíéw.⟧</translation>
    </message>
    <message>
      <source>The questions about {0} photos</source>
      <translation>⟦Thé qúéštíóñš ábóút {0} phótóš⟧</translation>
    </message>
    <message>
      <source>What you answer holds for each of these photos; look at them all. Answers that somebody gave already stay.</source>
      <translation>⟦Whát ýóú áñšwér hóldš fór éáçh óf théšé phótóš; lóók át thém áll. Áñšwérš thát šómébódý gávé álréádý štáý.⟧</translation>
    </message>
    <message>
      <source>{0} photos were not in sight yet: scroll through them all.</source>
      <translation>⟦{0} phótóš wéré ñót íñ šíght ýét: šçróll thróúgh thém áll.⟧</translation>
    </message>
  </context>
  <context>
    <name>Answers</name>
    <message>
      <source>Answer about {0}: {1}, for {2}, until {3}.</source>
      <translation>⟦Áñšwér ábóút {0}: {1}, fór {2}, úñtíl {3}.⟧</translation>
    </message>
    <message>
      <source>Blocked</source>
      <translation>⟦Blóçkéd⟧</translation>
    </message>
    <message>
      <source>Covered</source>
      <translation>⟦Cóvéréd⟧</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>⟦Déçídé⟧</translation>
    </message>
    <message>
      <source>Decided on {0} by {1} ({2}); asked for by {3}.</source>
      <translation>⟦Déçídéd óñ {0} bý {1} ({2}); áškéd fór bý {3}.⟧</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>⟦Éñdéd⟧</translation>
    </message>
    <message>
      <source>Head of Department</source>
      <translation>⟦Héád óf Dépártméñt⟧</translation>
    </message>
    <message>
      <source>In force</source>
      <translation>⟦Íñ fórçé⟧</translation>
    </message>
    <message>
      <source>Note: {0}</source>
      <translation>⟦Nóté: {0}⟧</translation>
    </message>
    <message>
      <source>Passed</source>
      <translation>⟦Páššéd⟧</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>⟦Shówñ⟧</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>⟦Tákéñ báçk⟧</translation>
    </message>
    <message>
      <source>Taken back on {0} by {1}.</source>
      <translation>⟦Tákéñ báçk óñ {0} bý {1}.⟧</translation>
    </message>
    <message>
      <source>The data protection officer was told.</source>
      <translation>⟦Thé dátá prótéçtíóñ óffíçér wáš tóld.⟧</translation>
    </message>
    <message>
      <source>Waits for a second person</source>
      <translation>⟦Wáítš fór á šéçóñd péršóñ⟧</translation>
    </message>
    <message>
      <source>Why: {0}</source>
      <translation>⟦Whý: {0}⟧</translation>
    </message>
    <message>
      <source>communications manager</source>
      <translation>⟦çómmúñíçátíóñš máñágér⟧</translation>
    </message>
    <message>
      <source>confidential things</source>
      <translation>⟦çóñfídéñtíál thíñgš⟧</translation>
    </message>
    <message>
      <source>does not go</source>
      <translation>⟦dóéš ñót gó⟧</translation>
    </message>
    <message>
      <source>goes as it is</source>
      <translation>⟦góéš áš ít íš⟧</translation>
    </message>
    <message>
      <source>goes with people covered</source>
      <translation>⟦góéš wíth péóplé çóvéréd⟧</translation>
    </message>
    <message>
      <source>hidden data</source>
      <translation>⟦híddéñ dátá⟧</translation>
    </message>
    <message>
      <source>how a child is covered</source>
      <translation>⟦hów á çhíld íš çóvéréd⟧</translation>
    </message>
    <message>
      <source>is covered</source>
      <translation>⟦íš çóvéréd⟧</translation>
    </message>
    <message>
      <source>may be shown</source>
      <translation>⟦máý bé šhówñ⟧</translation>
    </message>
    <message>
      <source>names beside the photo</source>
      <translation>⟦ñáméš béšídé thé phótó⟧</translation>
    </message>
    <message>
      <source>nobody recorded it</source>
      <translation>⟦ñóbódý réçórdéd ít⟧</translation>
    </message>
    <message>
      <source>principal investigator</source>
      <translation>⟦príñçípál íñvéštígátór⟧</translation>
    </message>
    <message>
      <source>safeguarding lead</source>
      <translation>⟦šáfégúárdíñg léád⟧</translation>
    </message>
    <message>
      <source>somebody no longer in the register</source>
      <translation>⟦šómébódý ñó lóñgér íñ thé régíštér⟧</translation>
    </message>
    <message>
      <source>somebody unknown</source>
      <translation>⟦šómébódý úñkñówñ⟧</translation>
    </message>
    <message>
      <source>the background</source>
      <translation>⟦thé báçkgróúñd⟧</translation>
    </message>
    <message>
      <source>the child checklist</source>
      <translation>⟦thé çhíld çhéçklíšt⟧</translation>
    </message>
    <message>
      <source>the covers</source>
      <translation>⟦thé çóvérš⟧</translation>
    </message>
    <message>
      <source>the institution's work</source>
      <translation>⟦thé íñštítútíóñ'š wórk⟧</translation>
    </message>
    <message>
      <source>the photo may go</source>
      <translation>⟦thé phótó máý gó⟧</translation>
    </message>
    <message>
      <source>trained user</source>
      <translation>⟦tráíñéd úšér⟧</translation>
    </message>
    <message>
      <source>waits for a decision</source>
      <translation>⟦wáítš fór á déçíšíóñ⟧</translation>
    </message>
    <message>
      <source>who else is in it</source>
      <translation>⟦whó élšé íš íñ ít⟧</translation>
    </message>
    <message>
      <source>{0} agreed as the second person.</source>
      <translation>⟦{0} ágrééd áš thé šéçóñd péršóñ.⟧</translation>
    </message>
  </context>
  <context>
    <name>Approvals</name>
    <message>
      <source>About</source>
      <translation>⟦Ábóút⟧</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>⟦Áñšwér⟧</translation>
    </message>
    <message>
      <source>Decided by</source>
      <translation>⟦Déçídéd bý⟧</translation>
    </message>
    <message>
      <source>For</source>
      <translation>⟦Fór⟧</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>⟦Phótó⟧</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>⟦Qúéštíóñ⟧</translation>
    </message>
    <message>
      <source>State</source>
      <translation>⟦Státé⟧</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>⟦Úñtíl⟧</translation>
    </message>
  </context>
  <context>
    <name>ApprovalsDialog</name>
    <message>
      <source>&amp;Agree as the second person …</source>
      <translation>⟦&amp;Ágréé áš thé šéçóñd péršóñ …⟧</translation>
    </message>
    <message>
      <source>&amp;Record an approval …</source>
      <translation>⟦&amp;Réçórd áñ áppróvál …⟧</translation>
    </message>
    <message>
      <source>&amp;Take back …</source>
      <translation>⟦&amp;Táké báçk …⟧</translation>
    </message>
    <message>
      <source>All</source>
      <translation>⟦Áll⟧</translation>
    </message>
    <message>
      <source>Approvals</source>
      <translation>⟦Áppróválš⟧</translation>
    </message>
    <message>
      <source>Approvals on record</source>
      <translation>⟦Áppróválš óñ réçórd⟧</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>⟦Clóšé⟧</translation>
    </message>
    <message>
      <source>Name, photo, question or staff id</source>
      <translation>⟦Námé, phótó, qúéštíóñ ór štáff íd⟧</translation>
    </message>
    <message>
      <source>Nothing fits. Type less, or choose “All”.</source>
      <translation>⟦Nóthíñg fítš. Týpé léšš, ór çhóóšé “Áll”.⟧</translation>
    </message>
    <message>
      <source>Search the approvals</source>
      <translation>⟦Séárçh thé áppróválš⟧</translation>
    </message>
    <message>
      <source>Show {0}: {1}</source>
      <translation>⟦Shów {0}: {1}⟧</translation>
    </message>
    <message>
      <source>There are no approvals. They are needed only where a question asks for one.</source>
      <translation>⟦Théré áré ñó áppróválš. Théý áré ñéédéd óñlý whéré á qúéštíóñ áškš fór óñé.⟧</translation>
    </message>
    <message>
      <source>What the rules leave to humans, answered for one photo and one use. An approval shows nobody whom the rules cover, and does not count for whoever exports the photo.</source>
      <translation>⟦Whát thé rúléš léávé tó húmáñš, áñšwéréd fór óñé phótó áñd óñé úšé. Áñ áppróvál šhówš ñóbódý whóm thé rúléš çóvér, áñd dóéš ñót çóúñt fór whóévér éxpórtš thé phótó.⟧</translation>
    </message>
  </context>
  <context>
    <name>ApproveDialog</name>
    <message>
      <source>&amp;About</source>
      <translation>⟦&amp;Ábóút⟧</translation>
    </message>
    <message>
      <source>&amp;Decided by</source>
      <translation>⟦&amp;Déçídéd bý⟧</translation>
    </message>
    <message>
      <source>&amp;For</source>
      <translation>⟦&amp;Fór⟧</translation>
    </message>
    <message>
      <source>&amp;In the role of</source>
      <translation>⟦&amp;Íñ thé rólé óf⟧</translation>
    </message>
    <message>
      <source>&amp;Note</source>
      <translation>⟦&amp;Nóté⟧</translation>
    </message>
    <message>
      <source>&amp;Question</source>
      <translation>⟦&amp;Qúéštíóñ⟧</translation>
    </message>
    <message>
      <source>&amp;Second person</source>
      <translation>⟦&amp;Séçóñd péršóñ⟧</translation>
    </message>
    <message>
      <source>An approval shows nobody whom the rules cover or block: that needs a new form.</source>
      <translation>⟦Áñ áppróvál šhówš ñóbódý whóm thé rúléš çóvér ór blóçk: thát ñéédš á ñéw fórm.⟧</translation>
    </message>
    <message>
      <source>Ans&amp;wer</source>
      <translation>⟦Áñš&amp;wér⟧</translation>
    </message>
    <message>
      <source>As it stands, it counts.</source>
      <translation>⟦Áš ít štáñdš, ít çóúñtš.⟧</translation>
    </message>
    <message>
      <source>As&amp;ked for by</source>
      <translation>⟦Áš&amp;kéd fór bý⟧</translation>
    </message>
    <message>
      <source>Holds &amp;until</source>
      <translation>⟦Hóldš &amp;úñtíl⟧</translation>
    </message>
    <message>
      <source>Is covered</source>
      <translation>⟦Íš çóvéréd⟧</translation>
    </message>
    <message>
      <source>It would not count yet. {0}</source>
      <translation>⟦Ít wóúld ñót çóúñt ýét. {0}⟧</translation>
    </message>
    <message>
      <source>May be shown</source>
      <translation>⟦Máý bé šhówñ⟧</translation>
    </message>
    <message>
      <source>Or let them agree later</source>
      <translation>⟦Ór lét thém ágréé látér⟧</translation>
    </message>
    <message>
      <source>Pho&amp;to</source>
      <translation>⟦Phó&amp;tó⟧</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>⟦Réçórd⟧</translation>
    </message>
    <message>
      <source>Record an approval</source>
      <translation>⟦Réçórd áñ áppróvál⟧</translation>
    </message>
    <message>
      <source>Say which photo: by its name in the event, its file, or its SHA-256.</source>
      <translation>⟦Sáý whíçh phótó: bý ítš ñámé íñ thé évéñt, ítš fílé, ór ítš SHÁ-256.⟧</translation>
    </message>
    <message>
      <source>Say whom it is about: type a few letters of the name.</source>
      <translation>⟦Sáý whóm ít íš ábóút: týpé á féw léttérš óf thé ñámé.⟧</translation>
    </message>
    <message>
      <source>Staff id; neither who asked nor who exports</source>
      <translation>⟦Stáff íd; ñéíthér whó áškéd ñór whó éxpórtš⟧</translation>
    </message>
    <message>
      <source>The data protection officer &amp;was told</source>
      <translation>⟦Thé dátá prótéçtíóñ óffíçér &amp;wáš tóld⟧</translation>
    </message>
    <message>
      <source>The photo may go</source>
      <translation>⟦Thé phótó máý gó⟧</translation>
    </message>
    <message>
      <source>This file cannot be read. Choose another one.</source>
      <translation>⟦Thíš fílé çáññót bé réád. Chóóšé áñóthér óñé.⟧</translation>
    </message>
    <message>
      <source>Why, without anybody's name</source>
      <translation>⟦Whý, wíthóút áñýbódý'š ñámé⟧</translation>
    </message>
    <message>
      <source>{0} Record this answer about {1}: {2}, in this photo and for {3} only, until {4}?</source>
      <translation>⟦{0} Réçórd thíš áñšwér ábóút {1}: {2}, íñ thíš phótó áñd fór {3} óñlý, úñtíl {4}?⟧</translation>
    </message>
  </context>
  <context>
    <name>AttachDialog</name>
    <message>
      <source>&amp;Document</source>
      <translation>⟦&amp;Dóçúméñt⟧</translation>
    </message>
    <message>
      <source>&amp;Received on</source>
      <translation>⟦&amp;Réçéívéd óñ⟧</translation>
    </message>
    <message>
      <source>&amp;What it is</source>
      <translation>⟦&amp;Whát ít íš⟧</translation>
    </message>
    <message>
      <source>An encrypted copy is kept.</source>
      <translation>⟦Áñ éñçrýptéd çópý íš képt.⟧</translation>
    </message>
    <message>
      <source>Attach</source>
      <translation>⟦Áttáçh⟧</translation>
    </message>
    <message>
      <source>Attach the document</source>
      <translation>⟦Áttáçh thé dóçúméñt⟧</translation>
    </message>
    <message>
      <source>Choose the document, or drop it here.</source>
      <translation>⟦Chóóšé thé dóçúméñt, ór dróp ít héré.⟧</translation>
    </message>
    <message>
      <source>It cannot have come on a day to come.</source>
      <translation>⟦Ít çáññót hávé çómé óñ á dáý tó çómé.⟧</translation>
    </message>
    <message>
      <source>Signed by others as well</source>
      <translation>⟦Sígñéd bý óthérš áš wéll⟧</translation>
    </message>
    <message>
      <source>This decision counts once a document proves it:</source>
      <translation>⟦Thíš déçíšíóñ çóúñtš óñçé á dóçúméñt próvéš ít:⟧</translation>
    </message>
  </context>
  <context>
    <name>Canvas</name>
    <message>
      <source>As it came, nobody covered</source>
      <translation>⟦Áš ít çámé, ñóbódý çóvéréd⟧</translation>
    </message>
    <message>
      <source>As it will go</source>
      <translation>⟦Áš ít wíll gó⟧</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>⟦Phótó⟧</translation>
    </message>
    <message>
      <source>The list of marks beside it says the same in words.</source>
      <translation>⟦Thé líšt óf márkš béšídé ít šáýš thé šámé íñ wórdš.⟧</translation>
    </message>
  </context>
  <context>
    <name>CatchingUp</name>
    <message>
      <source>Entered in the ledger: {0} exported photos that an export had left out.</source>
      <translation>⟦Éñtéréd íñ thé lédgér: {0} éxpórtéd phótóš thát áñ éxpórt hád léft óút.⟧</translation>
    </message>
    <message>
      <source>Not in the ledger, and no report says whom they show: {0}. Look at them, delete them and export the photos again.</source>
      <translation>⟦Nót íñ thé lédgér, áñd ñó répórt šáýš whóm théý šhów: {0}. Lóók át thém, délété thém áñd éxpórt thé phótóš ágáíñ.⟧</translation>
    </message>
  </context>
  <context>
    <name>ChangePersonDialog</name>
    <message>
      <source>&amp;Contact</source>
      <translation>⟦&amp;Cóñtáçt⟧</translation>
    </message>
    <message>
      <source>&amp;Last day of work or study here</source>
      <translation>⟦&amp;Lášt dáý óf wórk ór štúdý héré⟧</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>⟦&amp;Námé⟧</translation>
    </message>
    <message>
      <source>Change {0}</source>
      <translation>⟦Cháñgé {0}⟧</translation>
    </message>
    <message>
      <source>Give the person's name.</source>
      <translation>⟦Gívé thé péršóñ'š ñámé.⟧</translation>
    </message>
    <message>
      <source>Last day of work or study here</source>
      <translation>⟦Lášt dáý óf wórk ór štúdý héré⟧</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>⟦Sávé⟧</translation>
    </message>
    <message>
      <source>The birth date of somebody under 18 is deleted once they declared to be over 18.</source>
      <translation>⟦Thé bírth dáté óf šómébódý úñdér 18 íš délétéd óñçé théý déçláréd tó bé óvér 18.⟧</translation>
    </message>
    <message>
      <source>Their &amp;ability to consent is in doubt</source>
      <translation>⟦Théír &amp;ábílítý tó çóñšéñt íš íñ dóúbt⟧</translation>
    </message>
    <message>
      <source>They have d&amp;ied</source>
      <translation>⟦Théý hávé d&amp;íéd⟧</translation>
    </message>
  </context>
  <context>
    <name>ChildViewDialog</name>
    <message>
      <source>&amp;Nobody asked them yet</source>
      <translation>⟦&amp;Nóbódý áškéd thém ýét⟧</translation>
    </message>
    <message>
      <source>&amp;On</source>
      <translation>⟦&amp;Óñ⟧</translation>
    </message>
    <message>
      <source>A no covers them at once and everywhere, at any age. Under {0} a recorded yes is enough; from {0} on the child signs a form of their own.</source>
      <translation>⟦Á ñó çóvérš thém át óñçé áñd évérýwhéré, át áñý ágé. Úñdér {0} á réçórdéd ýéš íš éñóúgh; fróm {0} óñ thé çhíld šígñš á fórm óf théír ówñ.⟧</translation>
    </message>
    <message>
      <source>Asked &amp;by</source>
      <translation>⟦Áškéd &amp;bý⟧</translation>
    </message>
    <message>
      <source>Copies published earlier are dealt with under Withdraw.</source>
      <translation>⟦Cópíéš públíšhéd éárlíér áré déált wíth úñdér Wíthdráw.⟧</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>⟦Sávé⟧</translation>
    </message>
    <message>
      <source>Say who asked the child.</source>
      <translation>⟦Sáý whó áškéd thé çhíld.⟧</translation>
    </message>
    <message>
      <source>The child &amp;agrees</source>
      <translation>⟦Thé çhíld &amp;ágrééš⟧</translation>
    </message>
    <message>
      <source>The child does not &amp;want this</source>
      <translation>⟦Thé çhíld dóéš ñót &amp;wáñt thíš⟧</translation>
    </message>
    <message>
      <source>They cannot have been asked on a day to come.</source>
      <translation>⟦Théý çáññót hávé bééñ áškéd óñ á dáý tó çómé.⟧</translation>
    </message>
    <message>
      <source>What {0} says</source>
      <translation>⟦Whát {0} šáýš⟧</translation>
    </message>
  </context>
  <context>
    <name>Clearing</name>
    <message>
      <source>Answer the questions of {0} photos</source>
      <translation>⟦Áñšwér thé qúéštíóñš óf {0} phótóš⟧</translation>
    </message>
    <message>
      <source>Answered for {0} photos.</source>
      <translation>⟦Áñšwéréd fór {0} phótóš.⟧</translation>
    </message>
    <message>
      <source>Approve {0} photos</source>
      <translation>⟦Áppróvé {0} phótóš⟧</translation>
    </message>
    <message>
      <source>Everything was answered already; nothing was changed.</source>
      <translation>⟦Évérýthíñg wáš áñšwéréd álréádý; ñóthíñg wáš çháñgéd.⟧</translation>
    </message>
    <message>
      <source>It was not searched for faces and text.</source>
      <translation>⟦Ít wáš ñót šéárçhéd fór fáçéš áñd téxt.⟧</translation>
    </message>
    <message>
      <source>None of the selected photos waits for an answer.</source>
      <translation>⟦Nóñé óf thé šéléçtéd phótóš wáítš fór áñ áñšwér.⟧</translation>
    </message>
    <message>
      <source>The selected photos are approved already.</source>
      <translation>⟦Thé šéléçtéd phótóš áré áppróvéd álréádý.⟧</translation>
    </message>
    <message>
      <source>You have not looked at it as it is now. Open it in Review.</source>
      <translation>⟦Yóú hávé ñót lóókéd át ít áš ít íš ñów. Ópéñ ít íñ Révíéw.⟧</translation>
    </message>
    <message>
      <source>{0} photos approved.</source>
      <translation>⟦{0} phótóš áppróvéd.⟧</translation>
    </message>
  </context>
  <context>
    <name>Commands</name>
    <message>
      <source>All keys</source>
      <translation>⟦Áll kéýš⟧</translation>
    </message>
    <message>
      <source>Approvals …</source>
      <translation>⟦Áppróválš …⟧</translation>
    </message>
    <message>
      <source>At work: {0}. Somebody else …</source>
      <translation>⟦Át wórk: {0}. Sómébódý élšé …⟧</translation>
    </message>
    <message>
      <source>Change how the photos are searched</source>
      <translation>⟦Cháñgé hów thé phótóš áré šéárçhéd⟧</translation>
    </message>
    <message>
      <source>Close the event</source>
      <translation>⟦Clóšé thé évéñt⟧</translation>
    </message>
    <message>
      <source>Find an action, person or photo</source>
      <translation>⟦Fíñd áñ áçtíóñ, péršóñ ór phótó⟧</translation>
    </message>
    <message>
      <source>Find … ({0})</source>
      <translation>⟦Fíñd … ({0})⟧</translation>
    </message>
    <message>
      <source>New event from a folder</source>
      <translation>⟦Néw évéñt fróm á fóldér⟧</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>⟦Qúít⟧</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>⟦Rédó⟧</translation>
    </message>
    <message>
      <source>Rules of this institution …</source>
      <translation>⟦Rúléš óf thíš íñštítútíóñ …⟧</translation>
    </message>
    <message>
      <source>The register is not undone: use Change … or Erase … there.</source>
      <translation>⟦Thé régíštér íš ñót úñdóñé: úšé Cháñgé … ór Érášé … théré.⟧</translation>
    </message>
    <message>
      <source>Try failed photos again</source>
      <translation>⟦Trý fáíléd phótóš ágáíñ⟧</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>⟦Úñdó⟧</translation>
    </message>
    <message>
      <source>What was decided …</source>
      <translation>⟦Whát wáš déçídéd …⟧</translation>
    </message>
    <message>
      <source>Who are you? …</source>
      <translation>⟦Whó áré ýóú? …⟧</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>⟦{0}: {1}⟧</translation>
    </message>
  </context>
  <context>
    <name>ConsentDialog</name>
    <message>
      <source>&amp;About</source>
      <translation>⟦&amp;Ábóút⟧</translation>
    </message>
    <message>
      <source>&amp;Document</source>
      <translation>⟦&amp;Dóçúméñt⟧</translation>
    </message>
    <message>
      <source>&amp;How</source>
      <translation>⟦&amp;Hów⟧</translation>
    </message>
    <message>
      <source>&amp;Notice</source>
      <translation>⟦&amp;Nótíçé⟧</translation>
    </message>
    <message>
      <source>&amp;On</source>
      <translation>⟦&amp;Óñ⟧</translation>
    </message>
    <message>
      <source>&amp;Who decided</source>
      <translation>⟦&amp;Whó déçídéd⟧</translation>
    </message>
    <message>
      <source>A decision cannot be of a day to come.</source>
      <translation>⟦Á déçíšíóñ çáññót bé óf á dáý tó çómé.⟧</translation>
    </message>
    <message>
      <source>Add the document that proves it: without one, a yes does not count.</source>
      <translation>⟦Ádd thé dóçúméñt thát próvéš ít: wíthóút óñé, á ýéš dóéš ñót çóúñt.⟧</translation>
    </message>
    <message>
      <source>An encrypted copy is kept.</source>
      <translation>⟦Áñ éñçrýptéd çópý íš képt.⟧</translation>
    </message>
    <message>
      <source>Deci&amp;sion</source>
      <translation>⟦Déçí&amp;šíóñ⟧</translation>
    </message>
    <message>
      <source>First day on which the photos were taken</source>
      <translation>⟦Fíršt dáý óñ whíçh thé phótóš wéré tákéñ⟧</translation>
    </message>
    <message>
      <source>For</source>
      <translation>⟦Fór⟧</translation>
    </message>
    <message>
      <source>It says a last day</source>
      <translation>⟦Ít šáýš á lášt dáý⟧</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>⟦Lášt dáý⟧</translation>
    </message>
    <message>
      <source>Last day on which the photos were taken</source>
      <translation>⟦Lášt dáý óñ whíçh thé phótóš wéré tákéñ⟧</translation>
    </message>
    <message>
      <source>Name of the event, as on the form</source>
      <translation>⟦Námé óf thé évéñt, áš óñ thé fórm⟧</translation>
    </message>
    <message>
      <source>Name the event whose photos are meant, as on the form.</source>
      <translation>⟦Námé thé évéñt whóšé phótóš áré méáñt, áš óñ thé fórm.⟧</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>⟦Phótóš⟧</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>⟦Réçórd⟧</translation>
    </message>
    <message>
      <source>Record a decision of {0}</source>
      <translation>⟦Réçórd á déçíšíóñ óf {0}⟧</translation>
    </message>
    <message>
      <source>Say which version of the notice the person was given.</source>
      <translation>⟦Sáý whíçh véršíóñ óf thé ñótíçé thé péršóñ wáš gívéñ.⟧</translation>
    </message>
    <message>
      <source>State&amp;ment</source>
      <translation>⟦Státé&amp;méñt⟧</translation>
    </message>
    <message>
      <source>The last day is before the decision.</source>
      <translation>⟦Thé lášt dáý íš béfóré thé déçíšíóñ.⟧</translation>
    </message>
    <message>
      <source>The last day of the photos is before the first.</source>
      <translation>⟦Thé lášt dáý óf thé phótóš íš béfóré thé fíršt.⟧</translation>
    </message>
    <message>
      <source>The name may be given with the photo</source>
      <translation>⟦Thé ñámé máý bé gívéñ wíth thé phótó⟧</translation>
    </message>
    <message>
      <source>The same form, with the same answer, also by</source>
      <translation>⟦Thé šámé fórm, wíth thé šámé áñšwér, álšó bý⟧</translation>
    </message>
    <message>
      <source>Tick what the photos may be used for.</source>
      <translation>⟦Tíçk whát thé phótóš máý bé úšéd fór.⟧</translation>
    </message>
    <message>
      <source>Tick where the photos may be shown.</source>
      <translation>⟦Tíçk whéré thé phótóš máý bé šhówñ.⟧</translation>
    </message>
    <message>
      <source>To withd&amp;raw</source>
      <translation>⟦Tó wíthd&amp;ráw⟧</translation>
    </message>
    <message>
      <source>Version of the words they agreed to.</source>
      <translation>⟦Véršíóñ óf thé wórdš théý ágrééd tó.⟧</translation>
    </message>
    <message>
      <source>Version of what the person was told.</source>
      <translation>⟦Véršíóñ óf whát thé péršóñ wáš tóld.⟧</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>⟦Whéré⟧</translation>
    </message>
    <message>
      <source>Where they were told to write.</source>
      <translation>⟦Whéré théý wéré tóld tó wríté.⟧</translation>
    </message>
    <message>
      <source>of the event</source>
      <translation>⟦óf thé évéñt⟧</translation>
    </message>
    <message>
      <source>taken from – to</source>
      <translation>⟦tákéñ fróm – tó⟧</translation>
    </message>
    <message>
      <source>{0} (guardian)</source>
      <translation>⟦{0} (gúárdíáñ)⟧</translation>
    </message>
  </context>
  <context>
    <name>ContactSheet</name>
    <message>
      <source>Scroll through them all with Page Down.</source>
      <translation>⟦Sçróll thróúgh thém áll wíth Págé Dówñ.⟧</translation>
    </message>
    <message>
      <source>The selected photos</source>
      <translation>⟦Thé šéléçtéd phótóš⟧</translation>
    </message>
  </context>
  <context>
    <name>CreateRegisterDialog</name>
    <message>
      <source>&amp;File</source>
      <translation>⟦&amp;Fílé⟧</translation>
    </message>
    <message>
      <source>&amp;Passphrase</source>
      <translation>⟦&amp;Páššphrášé⟧</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>⟦Cáñçél⟧</translation>
    </message>
    <message>
      <source>Choose where the register is to lie.</source>
      <translation>⟦Chóóšé whéré thé régíštér íš tó líé.⟧</translation>
    </message>
    <message>
      <source>Create</source>
      <translation>⟦Créáté⟧</translation>
    </message>
    <message>
      <source>Create a register</source>
      <translation>⟦Créáté á régíštér⟧</translation>
    </message>
    <message>
      <source>Nobody can open the register without the passphrase, and nobody can restore it: write it down and lock it away. Four or five words that have nothing to do with each other do well.</source>
      <translation>⟦Nóbódý çáñ ópéñ thé régíštér wíthóút thé páššphrášé, áñd ñóbódý çáñ réštóré ít: wríté ít dówñ áñd lóçk ít áwáý. Fóúr ór fívé wórdš thát hávé ñóthíñg tó dó wíth éáçh óthér dó wéll.⟧</translation>
    </message>
    <message>
      <source>The new register's file</source>
      <translation>⟦Thé ñéw régíštér'š fílé⟧</translation>
    </message>
    <message>
      <source>The two passphrases differ. Type both again.</source>
      <translation>⟦Thé twó páššphrášéš díffér. Týpé bóth ágáíñ.⟧</translation>
    </message>
    <message>
      <source>There is already a file at this place. Choose another one, or open it.</source>
      <translation>⟦Théré íš álréádý á fílé át thíš pláçé. Chóóšé áñóthér óñé, ór ópéñ ít.⟧</translation>
    </message>
    <message>
      <source>Type it &amp;again</source>
      <translation>⟦Týpé ít &amp;ágáíñ⟧</translation>
    </message>
  </context>
  <context>
    <name>Curtain</name>
    <message>
      <source>&amp;Passphrase</source>
      <translation>⟦&amp;Páššphrášé⟧</translation>
    </message>
    <message>
      <source>Locked.</source>
      <translation>⟦Lóçkéd.⟧</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>⟦Úñlóçk⟧</translation>
    </message>
  </context>
  <context>
    <name>DaysField</name>
    <message>
      <source>First day on which they were taken</source>
      <translation>⟦Fíršt dáý óñ whíçh théý wéré tákéñ⟧</translation>
    </message>
    <message>
      <source>Last day on which they were taken</source>
      <translation>⟦Lášt dáý óñ whíçh théý wéré tákéñ⟧</translation>
    </message>
    <message>
      <source>Photos without a &amp;date of their own were taken</source>
      <translation>⟦Phótóš wíthóút á &amp;dáté óf théír ówñ wéré tákéñ⟧</translation>
    </message>
    <message>
      <source>The event date. Leave it open where it is not sure: such photos then ask for it.</source>
      <translation>⟦Thé évéñt dáté. Léávé ít ópéñ whéré ít íš ñót šúré: šúçh phótóš théñ ášk fór ít.⟧</translation>
    </message>
    <message>
      <source>from</source>
      <translation>⟦fróm⟧</translation>
    </message>
    <message>
      <source>to</source>
      <translation>⟦tó⟧</translation>
    </message>
  </context>
  <context>
    <name>Decided</name>
    <message>
      <source>About</source>
      <translation>⟦Ábóút⟧</translation>
    </message>
    <message>
      <source>Decided</source>
      <translation>⟦Déçídéd⟧</translation>
    </message>
    <message>
      <source>For</source>
      <translation>⟦Fór⟧</translation>
    </message>
    <message>
      <source>Let go by</source>
      <translation>⟦Lét gó bý⟧</translation>
    </message>
    <message>
      <source>Note: {0}</source>
      <translation>⟦Nóté: {0}⟧</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>⟦Óútçómé⟧</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>⟦Phótó⟧</translation>
    </message>
    <message>
      <source>Relies on {0}.</source>
      <translation>⟦Rélíéš óñ {0}.⟧</translation>
    </message>
    <message>
      <source>The photo {0}; decided by the rules in version {1}, from inputs {2}.</source>
      <translation>⟦Thé phótó {0}; déçídéd bý thé rúléš íñ véršíóñ {1}, fróm íñpútš {2}.⟧</translation>
    </message>
    <message>
      <source>Until {0}.</source>
      <translation>⟦Úñtíl {0}.⟧</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>⟦Whý⟧</translation>
    </message>
  </context>
  <context>
    <name>DecidedDialog</name>
    <message>
      <source>&amp;Export the table …</source>
      <translation>⟦&amp;Éxpórt thé táblé …⟧</translation>
    </message>
    <message>
      <source>Anybody who gets this file can read names in {0} rows of it: it is not encrypted. Write it?</source>
      <translation>⟦Áñýbódý whó gétš thíš fílé çáñ réád ñáméš íñ {0} rówš óf ít: ít íš ñót éñçrýptéd. Wríté ít?⟧</translation>
    </message>
    <message>
      <source>As it was when the photos were exported. Nothing is ever decided by this record.</source>
      <translation>⟦Áš ít wáš whéñ thé phótóš wéré éxpórtéd. Nóthíñg íš évér déçídéd bý thíš réçórd.⟧</translation>
    </message>
    <message>
      <source>Choose a place</source>
      <translation>⟦Chóóšé á pláçé⟧</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>⟦Clóšé⟧</translation>
    </message>
    <message>
      <source>Export the table</source>
      <translation>⟦Éxpórt thé táblé⟧</translation>
    </message>
    <message>
      <source>Name, photo, reason or place</source>
      <translation>⟦Námé, phótó, réášóñ ór pláçé⟧</translation>
    </message>
    <message>
      <source>Nothing fits. Type less, or choose every outcome.</source>
      <translation>⟦Nóthíñg fítš. Týpé léšš, ór çhóóšé évérý óútçómé.⟧</translation>
    </message>
    <message>
      <source>Nothing was decided yet: that is recorded when photos are exported.</source>
      <translation>⟦Nóthíñg wáš déçídéd ýét: thát íš réçórdéd whéñ phótóš áré éxpórtéd.⟧</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>⟦Óútçómé⟧</translation>
    </message>
    <message>
      <source>Reading …</source>
      <translation>⟦Réádíñg …⟧</translation>
    </message>
    <message>
      <source>Search what was decided</source>
      <translation>⟦Séárçh whát wáš déçídéd⟧</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>⟦Táblé (*.çšv)⟧</translation>
    </message>
    <message>
      <source>The file holds {0} rows with ids and reasons, and no names. It is not encrypted. Write it?</source>
      <translation>⟦Thé fílé hóldš {0} rówš wíth ídš áñd réášóñš, áñd ñó ñáméš. Ít íš ñót éñçrýptéd. Wríté ít?⟧</translation>
    </message>
    <message>
      <source>The table was not written</source>
      <translation>⟦Thé táblé wáš ñót wríttéñ⟧</translation>
    </message>
    <message>
      <source>What was decided</source>
      <translation>⟦Whát wáš déçídéd⟧</translation>
    </message>
    <message>
      <source>What was decided about {0}</source>
      <translation>⟦Whát wáš déçídéd ábóút {0}⟧</translation>
    </message>
    <message>
      <source>With &amp;names, notes and who let it go</source>
      <translation>⟦Wíth &amp;ñáméš, ñótéš áñd whó lét ít gó⟧</translation>
    </message>
    <message>
      <source>Written. Delete the file when it has served.</source>
      <translation>⟦Wríttéñ. Délété thé fílé whéñ ít háš šérvéd.⟧</translation>
    </message>
    <message>
      <source>every outcome</source>
      <translation>⟦évérý óútçómé⟧</translation>
    </message>
  </context>
  <context>
    <name>Deciding</name>
    <message>
      <source> or </source>
      <translation>⟦ ór ⟧</translation>
    </message>
    <message>
      <source>A reviewer decided alone to show this person. That counts no more: whoever may decide it has to record it.</source>
      <translation>⟦Á révíéwér déçídéd álóñé tó šhów thíš péršóñ. Thát çóúñtš ñó móré: whóévér máý déçídé ít háš tó réçórd ít.⟧</translation>
    </message>
    <message>
      <source>A second person must agree.</source>
      <translation>⟦Á šéçóñd péršóñ múšt ágréé.⟧</translation>
    </message>
    <message>
      <source>On record: {0}, by {1} ({2}), until {3}.</source>
      <translation>⟦Óñ réçórd: {0}, bý {1} ({2}), úñtíl {3}.⟧</translation>
    </message>
    <message>
      <source>Record a decision …</source>
      <translation>⟦Réçórd á déçíšíóñ …⟧</translation>
    </message>
    <message>
      <source>Say when it was taken …</source>
      <translation>⟦Sáý whéñ ít wáš tákéñ …⟧</translation>
    </message>
    <message>
      <source>Take the decision back …</source>
      <translation>⟦Táké thé déçíšíóñ báçk …⟧</translation>
    </message>
    <message>
      <source>The data protection officer must be told.</source>
      <translation>⟦Thé dátá prótéçtíóñ óffíçér múšt bé tóld.⟧</translation>
    </message>
    <message>
      <source>To show them, the {0} must decide, and not you.</source>
      <translation>⟦Tó šhów thém, thé {0} múšt déçídé, áñd ñót ýóú.⟧</translation>
    </message>
    <message>
      <source>{0} It does not count: {1}</source>
      <translation>⟦{0} Ít dóéš ñót çóúñt: {1}⟧</translation>
    </message>
  </context>
  <context>
    <name>DetailBox</name>
    <message>
      <source>All {0} texts in this photo …</source>
      <translation>⟦Áll {0} téxtš íñ thíš phótó …⟧</translation>
    </message>
    <message>
      <source>An adult in a crowd, not the focus</source>
      <translation>⟦Áñ ádúlt íñ á çrówd, ñót thé fóçúš⟧</translation>
    </message>
    <message>
      <source>An adult when this was taken</source>
      <translation>⟦Áñ ádúlt whéñ thíš wáš tákéñ⟧</translation>
    </message>
    <message>
      <source>An adult whom nobody could recognise</source>
      <translation>⟦Áñ ádúlt whóm ñóbódý çóúld réçógñíšé⟧</translation>
    </message>
    <message>
      <source>An adult, not in the register</source>
      <translation>⟦Áñ ádúlt, ñót íñ thé régíštér⟧</translation>
    </message>
    <message>
      <source>Choose one in the list or on the photo, or go on with Tab.</source>
      <translation>⟦Chóóšé óñé íñ thé líšt ór óñ thé phótó, ór gó óñ wíth Táb.⟧</translation>
    </message>
    <message>
      <source>Cover again</source>
      <translation>⟦Cóvér ágáíñ⟧</translation>
    </message>
    <message>
      <source>Cover it all the same</source>
      <translation>⟦Cóvér ít áll thé šámé⟧</translation>
    </message>
    <message>
      <source>Enrol this face …</source>
      <translation>⟦Éñról thíš fáçé …⟧</translation>
    </message>
    <message>
      <source>Large or blurred areas in which nothing could be read. Look at each; cover what can be read.</source>
      <translation>⟦Lárgé ór blúrréd áréáš íñ whíçh ñóthíñg çóúld bé réád. Lóók át éáçh; çóvér whát çáñ bé réád.⟧</translation>
    </message>
    <message>
      <source>Leave covered</source>
      <translation>⟦Léávé çóvéréd⟧</translation>
    </message>
    <message>
      <source>List them one by one (P)</source>
      <translation>⟦Líšt thém óñé bý óñé (P)⟧</translation>
    </message>
    <message>
      <source>Looking at the face …</source>
      <translation>⟦Lóókíñg át thé fáçé …⟧</translation>
    </message>
    <message>
      <source>May be a child</source>
      <translation>⟦Máý bé á çhíld⟧</translation>
    </message>
    <message>
      <source>More …</source>
      <translation>⟦Móré …⟧</translation>
    </message>
    <message>
      <source>Need not be covered …</source>
      <translation>⟦Nééd ñót bé çóvéréd …⟧</translation>
    </message>
    <message>
      <source>No mark is chosen</source>
      <translation>⟦Nó márk íš çhóšéñ⟧</translation>
    </message>
    <message>
      <source>Not a face …</source>
      <translation>⟦Nót á fáçé …⟧</translation>
    </message>
    <message>
      <source>Not in the register</source>
      <translation>⟦Nót íñ thé régíštér⟧</translation>
    </message>
    <message>
      <source>One row for all (P)</source>
      <translation>⟦Óñé rów fór áll (P)⟧</translation>
    </message>
    <message>
      <source>Remove this mark</source>
      <translation>⟦Rémóvé thíš márk⟧</translation>
    </message>
  </context>
  <context>
    <name>Dismissal</name>
    <message>
      <source>A drawing or statue, nobody real</source>
      <translation>⟦Á dráwíñg ór štátúé, ñóbódý réál⟧</translation>
    </message>
    <message>
      <source>It is not a face</source>
      <translation>⟦Ít íš ñót á fáçé⟧</translation>
    </message>
    <message>
      <source>It may be read, for instance the University's own name</source>
      <translation>⟦Ít máý bé réád, fór íñštáñçé thé Úñívéršítý'š ówñ ñámé⟧</translation>
    </message>
    <message>
      <source>Nothing can be read there</source>
      <translation>⟦Nóthíñg çáñ bé réád théré⟧</translation>
    </message>
  </context>
  <context>
    <name>DocumentDialog</name>
    <message>
      <source>Close</source>
      <translation>⟦Clóšé⟧</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>⟦Dóçúméñt⟧</translation>
    </message>
    <message>
      <source>It is missing or not what was stored, so it proves nothing. Restore it from a backup, or ask anew.</source>
      <translation>⟦Ít íš míššíñg ór ñót whát wáš štóréd, šó ít próvéš ñóthíñg. Réštóré ít fróm á báçkúp, ór ášk áñéw.⟧</translation>
    </message>
    <message>
      <source>It is neither a picture nor a PDF that can be drawn, so it is not shown here. “assent register show-evidence” writes it to a file that only you can read.</source>
      <translation>⟦Ít íš ñéíthér á píçtúré ñór á PDF thát çáñ bé dráwñ, šó ít íš ñót šhówñ héré. “áššéñt régíštér šhów-évídéñçé” wrítéš ít tó á fílé thát óñlý ýóú çáñ réád.⟧</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>⟦Lárgér⟧</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>⟦Néxt págé⟧</translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation>⟦Ópéñíñg …⟧</translation>
    </message>
    <message>
      <source>Page of the document</source>
      <translation>⟦Págé óf thé dóçúméñt⟧</translation>
    </message>
    <message>
      <source>Page {0} of {1}</source>
      <translation>⟦Págé {0} óf {1}⟧</translation>
    </message>
    <message>
      <source>Previous page</source>
      <translation>⟦Prévíóúš págé⟧</translation>
    </message>
    <message>
      <source>SHA-256</source>
      <translation>⟦SHÁ-256⟧</translation>
    </message>
    <message>
      <source>SHA-256 {0}</source>
      <translation>⟦SHÁ-256 {0}⟧</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>⟦Smállér⟧</translation>
    </message>
    <message>
      <source>The document</source>
      <translation>⟦Thé dóçúméñt⟧</translation>
    </message>
    <message>
      <source>{0}, received {1}: {2}</source>
      <translation>⟦{0}, réçéívéd {1}: {2}⟧</translation>
    </message>
  </context>
  <context>
    <name>Enrolling</name>
    <message>
      <source>A photo with this one face, large and sharp</source>
      <translation>⟦Á phótó wíth thíš óñé fáçé, lárgé áñd šhárp⟧</translation>
    </message>
    <message>
      <source>Choose a photo</source>
      <translation>⟦Chóóšé á phótó⟧</translation>
    </message>
    <message>
      <source>Enrol a face</source>
      <translation>⟦Éñról á fáçé⟧</translation>
    </message>
    <message>
      <source>Enrol this face</source>
      <translation>⟦Éñról thíš fáçé⟧</translation>
    </message>
    <message>
      <source>Face matching</source>
      <translation>⟦Fáçé mátçhíñg⟧</translation>
    </message>
    <message>
      <source>Face matching is off</source>
      <translation>⟦Fáçé mátçhíñg íš óff⟧</translation>
    </message>
    <message>
      <source>Faces are compared only with a signed-off impact assessment. Its reference:</source>
      <translation>⟦Fáçéš áré çómpáréd óñlý wíth á šígñéd-óff ímpáçt áššéššméñt. Ítš référéñçé:⟧</translation>
    </message>
    <message>
      <source>Has the data protection officer signed this assessment off, for face matching?</source>
      <translation>⟦Háš thé dátá prótéçtíóñ óffíçér šígñéd thíš áššéššméñt óff, fór fáçé mátçhíñg?⟧</translation>
    </message>
    <message>
      <source>Keep what the face of {0} looks like, so that it can be suggested in photos? The photo itself is not kept.</source>
      <translation>⟦Kéép whát thé fáçé óf {0} lóókš líké, šó thát ít çáñ bé šúggéštéd íñ phótóš? Thé phótó ítšélf íš ñót képt.⟧</translation>
    </message>
    <message>
      <source>The face is unlike those enrolled for {0} before. Is it really the same person?</source>
      <translation>⟦Thé fáçé íš úñlíké thóšé éñrólléd fór {0} béfóré. Íš ít réállý thé šámé péršóñ?⟧</translation>
    </message>
    <message>
      <source>The face looks like {0}. Check whose photo it is; people who look alike are named by hand.</source>
      <translation>⟦Thé fáçé lóókš líké {0}. Chéçk whóšé phótó ít íš; péóplé whó lóók álíké áré ñáméd bý háñd.⟧</translation>
    </message>
    <message>
      <source>This person cannot be enrolled</source>
      <translation>⟦Thíš péršóñ çáññót bé éñrólléd⟧</translation>
    </message>
    <message>
      <source>This photo cannot be used</source>
      <translation>⟦Thíš phótó çáññót bé úšéd⟧</translation>
    </message>
    <message>
      <source>Yes, switch matching on</source>
      <translation>⟦Yéš, šwítçh mátçhíñg óñ⟧</translation>
    </message>
    <message>
      <source>Yes, the same person</source>
      <translation>⟦Yéš, thé šámé péršóñ⟧</translation>
    </message>
  </context>
  <context>
    <name>EraseDialog</name>
    <message>
      <source>Erase</source>
      <translation>⟦Érášé⟧</translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>⟦Érášé fór góód⟧</translation>
    </message>
    <message>
      <source>Erase {0} for good?</source>
      <translation>⟦Érášé {0} fór góód?⟧</translation>
    </message>
    <message>
      <source>Go on …</source>
      <translation>⟦Gó óñ …⟧</translation>
    </message>
    <message>
      <source>No, keep</source>
      <translation>⟦Nó, kéép⟧</translation>
    </message>
    <message>
      <source>Nobody can undo it. Backups made before still hold everything and have to be replaced.</source>
      <translation>⟦Nóbódý çáñ úñdó ít. Báçkúpš mádé béfóré štíll hóld évérýthíñg áñd hávé tó bé répláçéd.⟧</translation>
    </message>
    <message>
      <source>They are protected. Speak to the safeguarding lead first: once erased, nothing here protects them.</source>
      <translation>⟦Théý áré prótéçtéd. Spéák tó thé šáfégúárdíñg léád fíršt: óñçé érášéd, ñóthíñg héré prótéçtš thém.⟧</translation>
    </message>
    <message>
      <source>This goes:</source>
      <translation>⟦Thíš góéš:⟧</translation>
    </message>
    <message>
      <source>This is not their id. Type it as it stands above, or keep them.</source>
      <translation>⟦Thíš íš ñót théír íd. Týpé ít áš ít štáñdš ábóvé, ór kéép thém.⟧</translation>
    </message>
    <message>
      <source>This stays:</source>
      <translation>⟦Thíš štáýš:⟧</translation>
    </message>
    <message>
      <source>Type &amp;the id {0} to erase them</source>
      <translation>⟦Týpé &amp;thé íd {0} tó érášé thém⟧</translation>
    </message>
    <message>
      <source>that {0} may not come back, with the hashes of their documents ({1})</source>
      <translation>⟦thát {0} máý ñót çómé báçk, wíth thé hášhéš óf théír dóçúméñtš ({1})⟧</translation>
    </message>
    <message>
      <source>the log, which holds ids and no names</source>
      <translation>⟦thé lóg, whíçh hóldš ídš áñd ñó ñáméš⟧</translation>
    </message>
    <message>
      <source>{0} published copies still show them: what to do is listed afterwards.</source>
      <translation>⟦{0} públíšhéd çópíéš štíll šhów thém: whát tó dó íš líštéd áftérwárdš.⟧</translation>
    </message>
  </context>
  <context>
    <name>Erasing</name>
    <message>
      <source>Erased</source>
      <translation>⟦Érášéd⟧</translation>
    </message>
    <message>
      <source>The files of {0} could not be deleted. Nobody can read them; delete them by hand.</source>
      <translation>⟦Thé fíléš óf {0} çóúld ñót bé délétéd. Nóbódý çáñ réád thém; délété thém bý háñd.⟧</translation>
    </message>
    <message>
      <source>This person was not erased</source>
      <translation>⟦Thíš péršóñ wáš ñót érášéd⟧</translation>
    </message>
  </context>
  <context>
    <name>Events</name>
    <message numerus="yes">
      <source>%n photos</source>
      <translation>
        <numerusform>⟦%n phótóš⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>An event that cannot be read</source>
      <translation>⟦Áñ évéñt thát çáññót bé réád⟧</translation>
    </message>
    <message>
      <source>changed last on {0}</source>
      <translation>⟦çháñgéd lášt óñ {0}⟧</translation>
    </message>
    <message>
      <source>the folder is not there</source>
      <translation>⟦thé fóldér íš ñót théré⟧</translation>
    </message>
  </context>
  <context>
    <name>EvidenceField</name>
    <message>
      <source>Choose the document</source>
      <translation>⟦Chóóšé thé dóçúméñt⟧</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>⟦Chóóšé …⟧</translation>
    </message>
    <message>
      <source>Document</source>
      <translation>⟦Dóçúméñt⟧</translation>
    </message>
    <message>
      <source>Drop the scan, message or recording here</source>
      <translation>⟦Dróp thé šçáñ, méššágé ór réçórdíñg héré⟧</translation>
    </message>
    <message>
      <source>The document that proves it</source>
      <translation>⟦Thé dóçúméñt thát próvéš ít⟧</translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message>
      <source>An earlier export no longer holds and will be replaced.</source>
      <translation>⟦Áñ éárlíér éxpórt ñó lóñgér hóldš áñd wíll bé répláçéd.⟧</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>⟦Phótó⟧</translation>
    </message>
    <message>
      <source>State</source>
      <translation>⟦Státé⟧</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>⟦Whéré tó⟧</translation>
    </message>
    <message>
      <source>Why, or where it is</source>
      <translation>⟦Whý, ór whéré ít íš⟧</translation>
    </message>
  </context>
  <context>
    <name>ExportForm</name>
    <message>
      <source>&amp;Into</source>
      <translation>⟦&amp;Íñtó⟧</translation>
    </message>
    <message>
      <source>Change how the photos are written</source>
      <translation>⟦Cháñgé hów thé phótóš áré wríttéñ⟧</translation>
    </message>
    <message>
      <source>Change how …</source>
      <translation>⟦Cháñgé hów …⟧</translation>
    </message>
    <message>
      <source>Change where the photos go</source>
      <translation>⟦Cháñgé whéré thé phótóš gó⟧</translation>
    </message>
    <message>
      <source>Change …</source>
      <translation>⟦Cháñgé …⟧</translation>
    </message>
    <message>
      <source>Choose the folder for the exports</source>
      <translation>⟦Chóóšé thé fóldér fór thé éxpórtš⟧</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>⟦Chóóšé …⟧</translation>
    </message>
    <message>
      <source>Folder for the exports</source>
      <translation>⟦Fóldér fór thé éxpórtš⟧</translation>
    </message>
    <message>
      <source>Where to</source>
      <translation>⟦Whéré tó⟧</translation>
    </message>
    <message>
      <source>Written as</source>
      <translation>⟦Wríttéñ áš⟧</translation>
    </message>
    <message>
      <source>{0} for publication</source>
      <translation>⟦{0} fór públíçátíóñ⟧</translation>
    </message>
  </context>
  <context>
    <name>ExportPage</name>
    <message>
      <source>Changed by somebody since it was exported, so not deleted; look at it and delete it: {0}.</source>
      <translation>⟦Cháñgéd bý šómébódý šíñçé ít wáš éxpórtéd, šó ñót délétéd; lóók át ít áñd délété ít: {0}.⟧</translation>
    </message>
    <message>
      <source>Choose the folder into which the exports go.</source>
      <translation>⟦Chóóšé thé fóldér íñtó whíçh thé éxpórtš gó.⟧</translation>
    </message>
    <message>
      <source>Could not be read or written: {0}.</source>
      <translation>⟦Cóúld ñót bé réád ór wríttéñ: {0}.⟧</translation>
    </message>
    <message>
      <source>Delivered and proved: {0}.</source>
      <translation>⟦Délívéréd áñd próvéd: {0}.⟧</translation>
    </message>
    <message>
      <source>Earlier exports deleted, because they no longer held: {0}.</source>
      <translation>⟦Éárlíér éxpórtš délétéd, béçáúšé théý ñó lóñgér héld: {0}.⟧</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>⟦Éxpórt⟧</translation>
    </message>
    <message numerus="yes">
      <source>Export %n files</source>
      <translation>
        <numerusform>⟦Éxpórt %n fíléš⟧</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Export %n photos</source>
      <translation>
        <numerusform>⟦Éxpórt %n phótóš⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>Exporting …</source>
      <translation>⟦Éxpórtíñg …⟧</translation>
    </message>
    <message>
      <source>Give the whole path of the folder, or choose it.</source>
      <translation>⟦Gívé thé whólé páth óf thé fóldér, ór çhóóšé ít.⟧</translation>
    </message>
    <message>
      <source>Held because a check of the file failed: {0}.</source>
      <translation>⟦Héld béçáúšé á çhéçk óf thé fílé fáíléd: {0}.⟧</translation>
    </message>
    <message>
      <source>Lies in another folder too, which this export does not touch; look at it and delete it: {0}.</source>
      <translation>⟦Líéš íñ áñóthér fóldér tóó, whíçh thíš éxpórt dóéš ñót tóúçh; lóók át ít áñd délété ít: {0}.⟧</translation>
    </message>
    <message>
      <source>No photo is ready. Review the photos first.</source>
      <translation>⟦Nó phótó íš réádý. Révíéw thé phótóš fíršt.⟧</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>⟦Ópéñ thé fóldér⟧</translation>
    </message>
    <message>
      <source>Open the report</source>
      <translation>⟦Ópéñ thé répórt⟧</translation>
    </message>
    <message>
      <source>Parts of this page</source>
      <translation>⟦Pártš óf thíš págé⟧</translation>
    </message>
    <message>
      <source>Shown where</source>
      <translation>⟦Shówñ whéré⟧</translation>
    </message>
    <message>
      <source>Stop exporting</source>
      <translation>⟦Stóp éxpórtíñg⟧</translation>
    </message>
    <message>
      <source>Stopped. What is there is proved; export again to go on.</source>
      <translation>⟦Stóppéd. Whát íš théré íš próvéd; éxpórt ágáíñ tó gó óñ.⟧</translation>
    </message>
    <message>
      <source>Stopping …</source>
      <translation>⟦Stóppíñg …⟧</translation>
    </message>
    <message>
      <source>Taken back, because the register or the review changed meanwhile: {0}.</source>
      <translation>⟦Tákéñ báçk, béçáúšé thé régíštér ór thé révíéw çháñgéd méáñwhílé: {0}.⟧</translation>
    </message>
    <message>
      <source>This export</source>
      <translation>⟦Thíš éxpórt⟧</translation>
    </message>
    <message>
      <source>This export, and what is shown where</source>
      <translation>⟦Thíš éxpórt, áñd whát íš šhówñ whéré⟧</translation>
    </message>
    <message>
      <source>Tick at least one place where the photos go.</source>
      <translation>⟦Tíçk át léášt óñé pláçé whéré thé phótóš gó.⟧</translation>
    </message>
    <message>
      <source>Wait until the export has ended, or stop it.</source>
      <translation>⟦Wáít úñtíl thé éxpórt háš éñdéd, ór štóp ít.⟧</translation>
    </message>
  </context>
  <context>
    <name>ExportRows</name>
    <message>
      <source>All {0}</source>
      <translation>⟦Áll {0}⟧</translation>
    </message>
    <message>
      <source>Delivered {0}</source>
      <translation>⟦Délívéréd {0}⟧</translation>
    </message>
    <message>
      <source>Differ {0}</source>
      <translation>⟦Díffér {0}⟧</translation>
    </message>
    <message>
      <source>Held {0}</source>
      <translation>⟦Héld {0}⟧</translation>
    </message>
    <message>
      <source>Not yet {0}</source>
      <translation>⟦Nót ýét {0}⟧</translation>
    </message>
    <message>
      <source>Open in Review</source>
      <translation>⟦Ópéñ íñ Révíéw⟧</translation>
    </message>
    <message>
      <source>Ready {0}</source>
      <translation>⟦Réádý {0}⟧</translation>
    </message>
    <message>
      <source>Show: {0}</source>
      <translation>⟦Shów: {0}⟧</translation>
    </message>
    <message>
      <source>What becomes of each photo</source>
      <translation>⟦Whát béçóméš óf éáçh phótó⟧</translation>
    </message>
  </context>
  <context>
    <name>ExportSummary</name>
    <message>
      <source> and </source>
      <translation>⟦ áñd ⟧</translation>
    </message>
    <message>
      <source>Earlier exports that no longer hold: {0}. Exporting again covers what may not be seen any more, and deletes the copy of each photo that may not go. What is published already stands under “Shown where”.</source>
      <translation>⟦Éárlíér éxpórtš thát ñó lóñgér hóld: {0}. Éxpórtíñg ágáíñ çóvérš whát máý ñót bé šééñ áñý móré, áñd délétéš thé çópý óf éáçh phótó thát máý ñót gó. Whát íš públíšhéd álréádý štáñdš úñdér “Shówñ whéré”.⟧</translation>
    </message>
    <message>
      <source>Not yet: {0} to review or decide, {1} blocked</source>
      <translation>⟦Nót ýét: {0} tó révíéw ór déçídé, {1} blóçkéd⟧</translation>
    </message>
    <message>
      <source>Photos that differ between {0}, because consent does: {1}</source>
      <translation>⟦Phótóš thát díffér bétwééñ {0}, béçáúšé çóñšéñt dóéš: {1}⟧</translation>
    </message>
    <message>
      <source>See them</source>
      <translation>⟦Séé thém⟧</translation>
    </message>
    <message>
      <source>Take me there</source>
      <translation>⟦Táké mé théré⟧</translation>
    </message>
    <message numerus="yes">
      <source>Will be exported: %n files</source>
      <translation>
        <numerusform>⟦Wíll bé éxpórtéd: %n fíléš⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>counting …</source>
      <translation>⟦çóúñtíñg …⟧</translation>
    </message>
    <message>
      <source>delivered already: {0}</source>
      <translation>⟦délívéréd álréádý: {0}⟧</translation>
    </message>
    <message>
      <source>held before, and tried again: {0}</source>
      <translation>⟦héld béfóré, áñd tríéd ágáíñ: {0}⟧</translation>
    </message>
    <message>
      <source>people are covered in {0}</source>
      <translation>⟦péóplé áré çóvéréd íñ {0}⟧</translation>
    </message>
  </context>
  <context>
    <name>FormDialog</name>
    <message>
      <source>&amp;Kind of file</source>
      <translation>⟦&amp;Kíñd óf fílé⟧</translation>
    </message>
    <message>
      <source>&amp;Web address of the rights</source>
      <translation>⟦&amp;Wéb áddréšš óf thé ríghtš⟧</translation>
    </message>
    <message>
      <source>C&amp;redit</source>
      <translation>⟦C&amp;rédít⟧</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>⟦Cáñçél⟧</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>⟦Cháñgé⟧</translation>
    </message>
    <message>
      <source>Change how the photos are written</source>
      <translation>⟦Cháñgé hów thé phótóš áré wríttéñ⟧</translation>
    </message>
    <message>
      <source>Copyri&amp;ght</source>
      <translation>⟦Cópýrí&amp;ght⟧</translation>
    </message>
    <message>
      <source>Faces are &amp;covered by</source>
      <translation>⟦Fáçéš áré &amp;çóvéréd bý⟧</translation>
    </message>
    <message>
      <source>How the photos are written</source>
      <translation>⟦Hów thé phótóš áré wríttéñ⟧</translation>
    </message>
    <message>
      <source>May programs &amp;learn from it?</source>
      <translation>⟦Máý prógrámš &amp;léárñ fróm ít?⟧</translation>
    </message>
    <message>
      <source>Only faces of people who are known to be adults are covered so; everybody else, text and codes are filled. Photos that were approved with another cover have to be approved again.</source>
      <translation>⟦Óñlý fáçéš óf péóplé whó áré kñówñ tó bé ádúltš áré çóvéréd šó; évérýbódý élšé, téxt áñd çódéš áré fílléd. Phótóš thát wéré áppróvéd wíth áñóthér çóvér hávé tó bé áppróvéd ágáíñ.⟧</translation>
    </message>
    <message>
      <source>Say in every photo whether the people shown &amp;agreed</source>
      <translation>⟦Sáý íñ évérý phótó whéthér thé péóplé šhówñ &amp;ágrééd⟧</translation>
    </message>
    <message>
      <source>The address begins with https://, and every character can be seen.</source>
      <translation>⟦Thé áddréšš bégíñš wíth httpš://, áñd évérý çháráçtér çáñ bé šééñ.⟧</translation>
    </message>
    <message>
      <source>Written into every photo; nothing is ever taken over from the original.</source>
      <translation>⟦Wríttéñ íñtó évérý phótó; ñóthíñg íš évér tákéñ óvér fróm thé órígíñál.⟧</translation>
    </message>
    <message>
      <source>begins with https://</source>
      <translation>⟦bégíñš wíth httpš://⟧</translation>
    </message>
    <message>
      <source>say nothing</source>
      <translation>⟦šáý ñóthíñg⟧</translation>
    </message>
  </context>
  <context>
    <name>GatesForm</name>
    <message numerus="yes">
      <source>%n possible faces are not counted: look whether they are faces.</source>
      <translation>
        <numerusform>⟦%n póššíblé fáçéš áré ñót çóúñtéd: lóók whéthér théý áré fáçéš.⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;Nobody else is in the picture</source>
      <translation>⟦&amp;Nóbódý élšé íš íñ thé píçtúré⟧</translation>
    </message>
    <message>
      <source>&amp;Nobody is in any of these photos</source>
      <translation>⟦&amp;Nóbódý íš íñ áñý óf théšé phótóš⟧</translation>
    </message>
    <message>
      <source>&amp;Second person who looked at the children</source>
      <translation>⟦&amp;Séçóñd péršóñ whó lóókéd át thé çhíldréñ⟧</translation>
    </message>
    <message>
      <source>Answers what is open about work, background and confidential things as on the photo before.</source>
      <translation>⟦Áñšwérš whát íš ópéñ ábóút wórk, báçkgróúñd áñd çóñfídéñtíál thíñgš áš óñ thé phótó béfóré.⟧</translation>
    </message>
    <message>
      <source>As the photo before</source>
      <translation>⟦Áš thé phótó béfóré⟧</translation>
    </message>
    <message>
      <source>Background is clear or co&amp;vered</source>
      <translation>⟦Báçkgróúñd íš çléár ór çó&amp;véréd⟧</translation>
    </message>
    <message>
      <source>Before it goes</source>
      <translation>⟦Béfóré ít góéš⟧</translation>
    </message>
    <message numerus="yes">
      <source>Count them: %n people = {0} shown + {1} covered</source>
      <translation>
        <numerusform>⟦Cóúñt thém: %n péóplé = {0} šhówñ + {1} çóvéréd⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>Look for profiles, reflections, posters and badges.</source>
      <translation>⟦Lóók fór prófíléš, réfléçtíóñš, póštérš áñd bádgéš.⟧</translation>
    </message>
    <message>
      <source>No</source>
      <translation>⟦Nó⟧</translation>
    </message>
    <message>
      <source>No photo was answered before this one.</source>
      <translation>⟦Nó phótó wáš áñšwéréd béfóré thíš óñé.⟧</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>⟦Nót šúré⟧</translation>
    </message>
    <message>
      <source>Nothing con&amp;fidential can be seen</source>
      <translation>⟦Nóthíñg çóñ&amp;fídéñtíál çáñ bé šééñ⟧</translation>
    </message>
    <message>
      <source>Project of the written release</source>
      <translation>⟦Prójéçt óf thé wríttéñ réléášé⟧</translation>
    </message>
    <message>
      <source>Project or reference of the release</source>
      <translation>⟦Prójéçt ór référéñçé óf thé réléášé⟧</translation>
    </message>
    <message>
      <source>Record a decision about the work …</source>
      <translation>⟦Réçórd á déçíšíóñ ábóút thé wórk …⟧</translation>
    </message>
    <message>
      <source>Reveals University &amp;work?</source>
      <translation>⟦Révéálš Úñívéršítý &amp;wórk?⟧</translation>
    </message>
    <message>
      <source>Screens, whiteboards, notebooks, labels with names, badges, door codes, other people's logos.</source>
      <translation>⟦Sçrééñš, whítébóárdš, ñótébóókš, lábélš wíth ñáméš, bádgéš, dóór çódéš, óthér péóplé'š lógóš.⟧</translation>
    </message>
    <message>
      <source>Suitable dress; the activity and not one body; no name; nothing that says where the child can be found; child and parents told; no known restriction; not distressed; safe handling.</source>
      <translation>⟦Súítáblé dréšš; thé áçtívítý áñd ñót óñé bódý; ñó ñámé; ñóthíñg thát šáýš whéré thé çhíld çáñ bé fóúñd; çhíld áñd páréñtš tóld; ñó kñówñ réštríçtíóñ; ñót díštréššéd; šáfé háñdlíñg.⟧</translation>
    </message>
    <message>
      <source>That is you. Ask somebody else to look, and enter their staff id.</source>
      <translation>⟦Thát íš ýóú. Ášk šómébódý élšé tó lóók, áñd éñtér théír štáff íd.⟧</translation>
    </message>
    <message>
      <source>The NSPCC &amp;list is checked, every item passes</source>
      <translation>⟦Thé NSPCC &amp;líšt íš çhéçkéd, évérý ítém páššéš⟧</translation>
    </message>
    <message>
      <source>The release's &amp;conditions are kept</source>
      <translation>⟦Thé réléášé'š &amp;çóñdítíóñš áré képt⟧</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>⟦Yéš⟧</translation>
    </message>
    <message>
      <source>Yes needs a written release. Keys: W no, Shift+W yes, Q not sure.</source>
      <translation>⟦Yéš ñéédš á wríttéñ réléášé. Kéýš: W ñó, Shíft+W ýéš, Q ñót šúré.⟧</translation>
    </message>
    <message>
      <source>staff id</source>
      <translation>⟦štáff íd⟧</translation>
    </message>
  </context>
  <context>
    <name>Groups</name>
    <message numerus="yes">
      <source>%n faces</source>
      <translation>
        <numerusform>⟦%n fáçéš⟧</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photos</source>
      <translation>
        <numerusform>⟦%n phótóš⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>+{0}</source>
      <translation>⟦+{0}⟧</translation>
    </message>
    <message>
      <source>Group {0} of {1}: {2}</source>
      <translation>⟦Gróúp {0} óf {1}: {2}⟧</translation>
    </message>
  </context>
  <context>
    <name>GuardianDialog</name>
    <message>
      <source>&amp;How</source>
      <translation>⟦&amp;Hów⟧</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>⟦&amp;Námé⟧</translation>
    </message>
    <message>
      <source>&amp;On</source>
      <translation>⟦&amp;Óñ⟧</translation>
    </message>
    <message>
      <source>&amp;Role</source>
      <translation>⟦&amp;Rólé⟧</translation>
    </message>
    <message>
      <source>A guardian of {0}</source>
      <translation>⟦Á gúárdíáñ óf {0}⟧</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>⟦Ádd⟧</translation>
    </message>
    <message>
      <source>Add a guardian of {0}</source>
      <translation>⟦Ádd á gúárdíáñ óf {0}⟧</translation>
    </message>
    <message>
      <source>B&amp;y whom</source>
      <translation>⟦B&amp;ý whóm⟧</translation>
    </message>
    <message>
      <source>Birth certificate, court order …</source>
      <translation>⟦Bírth çértífíçáté, çóúrt órdér …⟧</translation>
    </message>
    <message>
      <source>Con&amp;tact</source>
      <translation>⟦Cóñ&amp;táçt⟧</translation>
    </message>
    <message>
      <source>First day without responsibility</source>
      <translation>⟦Fíršt dáý wíthóút réšpóñšíbílítý⟧</translation>
    </message>
    <message>
      <source>Give the guardian's name.</source>
      <translation>⟦Gívé thé gúárdíáñ'š ñámé.⟧</translation>
    </message>
    <message>
      <source>It cannot have been checked on a day to come.</source>
      <translation>⟦Ít çáññót hávé bééñ çhéçkéd óñ á dáý tó çómé.⟧</translation>
    </message>
    <message>
      <source>It has &amp;ended; first day without it</source>
      <translation>⟦Ít háš &amp;éñdéd; fíršt dáý wíthóút ít⟧</translation>
    </message>
    <message>
      <source>Nobody has &amp;checked it yet: their yes does not count alone</source>
      <translation>⟦Nóbódý háš &amp;çhéçkéd ít ýét: théír ýéš dóéš ñót çóúñt álóñé⟧</translation>
    </message>
    <message>
      <source>Parental responsibility</source>
      <translation>⟦Páréñtál réšpóñšíbílítý⟧</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>⟦Sávé⟧</translation>
    </message>
    <message>
      <source>Say how it was checked, such as by a birth certificate. Keep no copy of it.</source>
      <translation>⟦Sáý hów ít wáš çhéçkéd, šúçh áš bý á bírth çértífíçáté. Kéép ñó çópý óf ít.⟧</translation>
    </message>
    <message>
      <source>Say who checked it.</source>
      <translation>⟦Sáý whó çhéçkéd ít.⟧</translation>
    </message>
    <message>
      <source>Somebody chec&amp;ked it</source>
      <translation>⟦Sómébódý çhéç&amp;kéd ít⟧</translation>
    </message>
  </context>
  <context>
    <name>GuidesRow</name>
    <message>
      <source>Ends within {0} days</source>
      <translation>⟦Éñdš wíthíñ {0} dáýš⟧</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>⟦Évérýbódý⟧</translation>
    </message>
    <message>
      <source>Evidence missing</source>
      <translation>⟦Évídéñçé míššíñg⟧</translation>
    </message>
    <message>
      <source>Guardian not checked</source>
      <translation>⟦Gúárdíáñ ñót çhéçkéd⟧</translation>
    </message>
    <message>
      <source>Show {0}: {1}</source>
      <translation>⟦Shów {0}: {1}⟧</translation>
    </message>
    <message>
      <source>Turns 18</source>
      <translation>⟦Túrñš 18⟧</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>⟦Wíthdráwñ⟧</translation>
    </message>
  </context>
  <context>
    <name>HandingOut</name>
    <message>
      <source>Anybody who gets this file can read the names and decisions of {0} people in it: it is not encrypted. Write it?</source>
      <translation>⟦Áñýbódý whó gétš thíš fílé çáñ réád thé ñáméš áñd déçíšíóñš óf {0} péóplé íñ ít: ít íš ñót éñçrýptéd. Wríté ít?⟧</translation>
    </message>
    <message>
      <source>Choose a place</source>
      <translation>⟦Chóóšé á pláçé⟧</translation>
    </message>
    <message>
      <source>Export the list</source>
      <translation>⟦Éxpórt thé líšt⟧</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>⟦Táblé (*.çšv)⟧</translation>
    </message>
    <message>
      <source>The list was not written</source>
      <translation>⟦Thé líšt wáš ñót wríttéñ⟧</translation>
    </message>
    <message>
      <source>Written, for your eyes only. Delete the file when it has served.</source>
      <translation>⟦Wríttéñ, fór ýóúr éýéš óñlý. Délété thé fílé whéñ ít háš šérvéd.⟧</translation>
    </message>
  </context>
  <context>
    <name>Harmless</name>
    <message numerus="yes">
      <source>%n faces</source>
      <translation>
        <numerusform>⟦%n fáçéš⟧</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photos</source>
      <translation>
        <numerusform>⟦%n phótóš⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep covered</source>
      <translation>⟦Kéép çóvéréd⟧</translation>
    </message>
    <message>
      <source>Leave them uncovered?</source>
      <translation>⟦Léávé thém úñçóvéréd?⟧</translation>
    </message>
    <message>
      <source>Not for so many at once</source>
      <translation>⟦Nót fór šó máñý át óñçé⟧</translation>
    </message>
    <message>
      <source>Of these {0}, {1} are clearly seen. Look at each in Review, or pick them one by one.</source>
      <translation>⟦Óf théšé {0}, {1} áré çléárlý šééñ. Lóók át éáçh íñ Révíéw, ór píçk thém óñé bý óñé.⟧</translation>
    </message>
    <message>
      <source>This uncovers {0} in {1}. Whoever is there will be seen.</source>
      <translation>⟦Thíš úñçóvérš {0} íñ {1}. Whóévér íš théré wíll bé šééñ.⟧</translation>
    </message>
    <message>
      <source>Uncover</source>
      <translation>⟦Úñçóvér⟧</translation>
    </message>
  </context>
  <context>
    <name>Jurisdiction</name>
    <message>
      <source>In Scotland parental rights largely end at 16. Everybody under 18 still falls under the rules for children; somebody of 16 or 17 without a guardian goes to the safeguarding lead.</source>
      <translation>⟦Íñ Sçótláñd páréñtál ríghtš lárgélý éñd át 16. Évérýbódý úñdér 18 štíll fállš úñdér thé rúléš fór çhíldréñ; šómébódý óf 16 ór 17 wíthóút á gúárdíáñ góéš tó thé šáfégúárdíñg léád.⟧</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Enter</source>
      <translation>⟦Éñtér⟧</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>⟦Éšç⟧</translation>
    </message>
    <message>
      <source>Right, Left</source>
      <translation>⟦Ríght, Léft⟧</translation>
    </message>
    <message>
      <source>Space, held</source>
      <translation>⟦Spáçé, héld⟧</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>⟦Táb⟧</translation>
    </message>
    <message>
      <source>accept the offered answer</source>
      <translation>⟦áççépt thé ófféréd áñšwér⟧</translation>
    </message>
    <message>
      <source>add a missed face by a click</source>
      <translation>⟦ádd á míššéd fáçé bý á çlíçk⟧</translation>
    </message>
    <message>
      <source>approve and go on</source>
      <translation>⟦áppróvé áñd gó óñ⟧</translation>
    </message>
    <message>
      <source>background is clear or covered</source>
      <translation>⟦báçkgróúñd íš çléár ór çóvéréd⟧</translation>
    </message>
    <message>
      <source>before and after</source>
      <translation>⟦béfóré áñd áftér⟧</translation>
    </message>
    <message>
      <source>cover somebody whom the rules leave to a human</source>
      <translation>⟦çóvér šómébódý whóm thé rúléš léávé tó á húmáñ⟧</translation>
    </message>
    <message>
      <source>draw a rectangle to cover</source>
      <translation>⟦dráw á réçtáñglé tó çóvér⟧</translation>
    </message>
    <message>
      <source>draw an ellipse to cover</source>
      <translation>⟦dráw áñ éllípšé tó çóvér⟧</translation>
    </message>
    <message>
      <source>draw freehand</source>
      <translation>⟦dráw frééháñd⟧</translation>
    </message>
    <message>
      <source>each area that may hold text, or one row for all</source>
      <translation>⟦éáçh áréá thát máý hóld téxt, ór óñé rów fór áll⟧</translation>
    </message>
    <message>
      <source>enrol this face for matching</source>
      <translation>⟦éñról thíš fáçé fór mátçhíñg⟧</translation>
    </message>
    <message>
      <source>may be a child</source>
      <translation>⟦máý bé á çhíld⟧</translation>
    </message>
    <message>
      <source>next and previous photo that needs you</source>
      <translation>⟦ñéxt áñd prévíóúš phótó thát ñéédš ýóú⟧</translation>
    </message>
    <message>
      <source>next mark</source>
      <translation>⟦ñéxt márk⟧</translation>
    </message>
    <message>
      <source>nobody else is in the picture (heads counted)</source>
      <translation>⟦ñóbódý élšé íš íñ thé píçtúré (héádš çóúñtéd)⟧</translation>
    </message>
    <message>
      <source>not a face, or need not be covered (asks why)</source>
      <translation>⟦ñót á fáçé, ór ñééd ñót bé çóvéréd (áškš whý)⟧</translation>
    </message>
    <message>
      <source>not in the register</source>
      <translation>⟦ñót íñ thé régíštér⟧</translation>
    </message>
    <message>
      <source>not sure whether it reveals University work</source>
      <translation>⟦ñót šúré whéthér ít révéálš Úñívéršítý wórk⟧</translation>
    </message>
    <message>
      <source>nothing confidential can be seen</source>
      <translation>⟦ñóthíñg çóñfídéñtíál çáñ bé šééñ⟧</translation>
    </message>
    <message>
      <source>one pixel to one pixel</source>
      <translation>⟦óñé píxél tó óñé píxél⟧</translation>
    </message>
    <message>
      <source>record a decision about somebody</source>
      <translation>⟦réçórd á déçíšíóñ ábóút šómébódý⟧</translation>
    </message>
    <message>
      <source>remove your own mark</source>
      <translation>⟦rémóvé ýóúr ówñ márk⟧</translation>
    </message>
    <message>
      <source>reveals University work, and there is a written release</source>
      <translation>⟦révéálš Úñívéršítý wórk, áñd théré íš á wríttéñ réléášé⟧</translation>
    </message>
    <message>
      <source>reveals no University work</source>
      <translation>⟦révéálš ñó Úñívéršítý wórk⟧</translation>
    </message>
    <message>
      <source>search this photo thoroughly</source>
      <translation>⟦šéárçh thíš phótó thóróúghlý⟧</translation>
    </message>
    <message>
      <source>see behind the covers</source>
      <translation>⟦šéé béhíñd thé çóvérš⟧</translation>
    </message>
    <message>
      <source>stop drawing, or leave a field</source>
      <translation>⟦štóp dráwíñg, ór léávé á fíéld⟧</translation>
    </message>
    <message>
      <source>the questions about the photo</source>
      <translation>⟦thé qúéštíóñš ábóút thé phótó⟧</translation>
    </message>
    <message>
      <source>the recent person {0}</source>
      <translation>⟦thé réçéñt péršóñ {0}⟧</translation>
    </message>
    <message>
      <source>the whole photo</source>
      <translation>⟦thé whólé phótó⟧</translation>
    </message>
    <message>
      <source>type a name</source>
      <translation>⟦týpé á ñámé⟧</translation>
    </message>
    <message>
      <source>work, background and confidential as on the photo before</source>
      <translation>⟦wórk, báçkgróúñd áñd çóñfídéñtíál áš óñ thé phótó béfóré⟧</translation>
    </message>
    <message>
      <source>zoom in</source>
      <translation>⟦žóóm íñ⟧</translation>
    </message>
    <message>
      <source>zoom out</source>
      <translation>⟦žóóm óút⟧</translation>
    </message>
  </context>
  <context>
    <name>KeysSheet</name>
    <message>
      <source>All keys</source>
      <translation>⟦Áll kéýš⟧</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>⟦Clóšé⟧</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>⟦Kéý⟧</translation>
    </message>
    <message>
      <source>People</source>
      <translation>⟦Péóplé⟧</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>⟦Révíéw⟧</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>⟦Whát ít dóéš⟧</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>⟦Whéré⟧</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>⟦évérýwhéré⟧</translation>
    </message>
  </context>
  <context>
    <name>LastEnd</name>
    <message>
      <source>Assent ended unexpectedly</source>
      <translation>⟦Áššéñt éñdéd úñéxpéçtédlý⟧</translation>
    </message>
    <message>
      <source>Assent ended unexpectedly. Every step was saved as it was made. The details say where in the program it happened, without names and paths: copy them and report them, or go on.</source>
      <translation>⟦Áššéñt éñdéd úñéxpéçtédlý. Évérý štép wáš šávéd áš ít wáš mádé. Thé détáílš šáý whéré íñ thé prógrám ít háppéñéd, wíthóút ñáméš áñd páthš: çópý thém áñd répórt thém, ór gó óñ.⟧</translation>
    </message>
    <message>
      <source>Copy the details</source>
      <translation>⟦Cópý thé détáílš⟧</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>⟦Gó óñ⟧</translation>
    </message>
    <message>
      <source>It left no trace: the system may have ended it.</source>
      <translation>⟦Ít léft ñó tráçé: thé šýštém máý hávé éñdéd ít.⟧</translation>
    </message>
  </context>
  <context>
    <name>Learning</name>
    <message>
      <source>Choose the mark of a face.</source>
      <translation>⟦Chóóšé thé márk óf á fáçé.⟧</translation>
    </message>
    <message>
      <source>Enrol a face</source>
      <translation>⟦Éñról á fáçé⟧</translation>
    </message>
    <message>
      <source>Enrolled. From now on this face can be suggested.</source>
      <translation>⟦Éñrólléd. Fróm ñów óñ thíš fáçé çáñ bé šúggéštéd.⟧</translation>
    </message>
    <message>
      <source>It was added by hand, so its eyes and mouth were not found. Choose another photo.</source>
      <translation>⟦Ít wáš áddéd bý háñd, šó ítš éýéš áñd móúth wéré ñót fóúñd. Chóóšé áñóthér phótó.⟧</translation>
    </message>
    <message>
      <source>Say first whose face it is.</source>
      <translation>⟦Sáý fíršt whóšé fáçé ít íš.⟧</translation>
    </message>
    <message>
      <source>Say first whose face it is: a suggestion is not enough.</source>
      <translation>⟦Sáý fíršt whóšé fáçé ít íš: á šúggéštíóñ íš ñót éñóúgh.⟧</translation>
    </message>
    <message>
      <source>They may be a child in this photo, and nobody under 18 is enrolled.</source>
      <translation>⟦Théý máý bé á çhíld íñ thíš phótó, áñd ñóbódý úñdér 18 íš éñrólléd.⟧</translation>
    </message>
    <message>
      <source>This face cannot be used</source>
      <translation>⟦Thíš fáçé çáññót bé úšéd⟧</translation>
    </message>
  </context>
  <context>
    <name>Leaving</name>
    <message>
      <source>Keep going</source>
      <translation>⟦Kéép góíñg⟧</translation>
    </message>
    <message>
      <source>Photos are being exported</source>
      <translation>⟦Phótóš áré béíñg éxpórtéd⟧</translation>
    </message>
    <message>
      <source>Stop after this photo</source>
      <translation>⟦Stóp áftér thíš phótó⟧</translation>
    </message>
    <message>
      <source>The photo that is being made is finished first. What is there is proved; export again to go on.</source>
      <translation>⟦Thé phótó thát íš béíñg mádé íš fíñíšhéd fíršt. Whát íš théré íš próvéd; éxpórt ágáíñ tó gó óñ.⟧</translation>
    </message>
  </context>
  <context>
    <name>Ledger</name>
    <message>
      <source>Channel</source>
      <translation>⟦Cháññél⟧</translation>
    </message>
    <message>
      <source>Exported</source>
      <translation>⟦Éxpórtéd⟧</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>⟦Phótó⟧</translation>
    </message>
    <message>
      <source>Somebody no longer in the register</source>
      <translation>⟦Sómébódý ñó lóñgér íñ thé régíštér⟧</translation>
    </message>
    <message>
      <source>State</source>
      <translation>⟦Státé⟧</translation>
    </message>
    <message>
      <source>To do</source>
      <translation>⟦Tó dó⟧</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>⟦Whéré⟧</translation>
    </message>
    <message>
      <source>Who is shown</source>
      <translation>⟦Whó íš šhówñ⟧</translation>
    </message>
  </context>
  <context>
    <name>LedgerBox</name>
    <message>
      <source>Address or place where it was published</source>
      <translation>⟦Áddréšš ór pláçé whéré ít wáš públíšhéd⟧</translation>
    </message>
    <message>
      <source>Nobody is shown in an export of this event so far.</source>
      <translation>⟦Nóbódý íš šhówñ íñ áñ éxpórt óf thíš évéñt šó fár.⟧</translation>
    </message>
    <message>
      <source>Published there</source>
      <translation>⟦Públíšhéd théré⟧</translation>
    </message>
    <message>
      <source>Say where it was published: an address, a magazine, a screen.</source>
      <translation>⟦Sáý whéré ít wáš públíšhéd: áñ áddréšš, á mágážíñé, á šçrééñ.⟧</translation>
    </message>
    <message>
      <source>Select rows, then say where they were published or what became of them.</source>
      <translation>⟦Séléçt rówš, théñ šáý whéré théý wéré públíšhéd ór whát béçámé óf thém.⟧</translation>
    </message>
    <message>
      <source>Select the rows first.</source>
      <translation>⟦Séléçt thé rówš fíršt.⟧</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>⟦Stóppéd⟧</translation>
    </message>
    <message>
      <source>Taken down</source>
      <translation>⟦Tákéñ dówñ⟧</translation>
    </message>
    <message>
      <source>To deal with after a withdrawal: {0}. They stand at the top, with what to do.</source>
      <translation>⟦Tó déál wíth áftér á wíthdráwál: {0}. Théý štáñd át thé tóp, wíth whát tó dó.⟧</translation>
    </message>
    <message>
      <source>What of this event is shown where</source>
      <translation>⟦Whát óf thíš évéñt íš šhówñ whéré⟧</translation>
    </message>
    <message>
      <source>Where it was published</source>
      <translation>⟦Whéré ít wáš públíšhéd⟧</translation>
    </message>
  </context>
  <context>
    <name>Likening</name>
    <message>
      <source>For {0}: yes leaves {1} covered in this photo.</source>
      <translation>⟦Fór {0}: ýéš léávéš {1} çóvéréd íñ thíš phótó.⟧</translation>
    </message>
    <message>
      <source>For {0}: yes shows {1} in this photo.</source>
      <translation>⟦Fór {0}: ýéš šhówš {1} íñ thíš phótó.⟧</translation>
    </message>
    <message>
      <source>This face, uncovered</source>
      <translation>⟦Thíš fáçé, úñçóvéréd⟧</translation>
    </message>
    <message>
      <source>{0} was confirmed in no other photo yet, and the register keeps no pictures: say yes only if you are sure.</source>
      <translation>⟦{0} wáš çóñfírméd íñ ñó óthér phótó ýét, áñd thé régíštér kéépš ñó píçtúréš: šáý ýéš óñlý íf ýóú áré šúré.⟧</translation>
    </message>
    <message>
      <source>{0}, as confirmed in {1}</source>
      <translation>⟦{0}, áš çóñfírméd íñ {1}⟧</translation>
    </message>
  </context>
  <context>
    <name>Lock</name>
    <message>
      <source>This is the sample. Its passphrase: {0}</source>
      <translation>⟦Thíš íš thé šámplé. Ítš páššphrášé: {0}⟧</translation>
    </message>
  </context>
  <context>
    <name>LookingWork</name>
    <message>
      <source>Searched thoroughly: nothing more was found.</source>
      <translation>⟦Séárçhéd thóróúghlý: ñóthíñg móré wáš fóúñd.⟧</translation>
    </message>
    <message>
      <source>Searched thoroughly: {0} more found. Look at them.</source>
      <translation>⟦Séárçhéd thóróúghlý: {0} móré fóúñd. Lóók át thém.⟧</translation>
    </message>
    <message>
      <source>The thorough search broke off. What was found before stays.</source>
      <translation>⟦Thé thóróúgh šéárçh bróké óff. Whát wáš fóúñd béfóré štáýš.⟧</translation>
    </message>
    <message>
      <source>This photo is searched for the first time. Wait until that is done.</source>
      <translation>⟦Thíš phótó íš šéárçhéd fór thé fíršt tímé. Wáít úñtíl thát íš dóñé.⟧</translation>
    </message>
    <message>
      <source>This photo is searched thoroughly …</source>
      <translation>⟦Thíš phótó íš šéárçhéd thóróúghlý …⟧</translation>
    </message>
    <message>
      <source>This photo was searched thoroughly already.</source>
      <translation>⟦Thíš phótó wáš šéárçhéd thóróúghlý álréádý.⟧</translation>
    </message>
  </context>
  <context>
    <name>Mark</name>
    <message>
      <source>Each of its words is on the list of words that may stay readable.</source>
      <translation>⟦Éáçh óf ítš wórdš íš óñ thé líšt óf wórdš thát máý štáý réádáblé.⟧</translation>
    </message>
    <message>
      <source>Looks like {0}: confirm?</source>
      <translation>⟦Lóókš líké {0}: çóñfírm?⟧</translation>
    </message>
    <message>
      <source>Marked by hand</source>
      <translation>⟦Márkéd bý háñd⟧</translation>
    </message>
    <message>
      <source>Nobody named yet</source>
      <translation>⟦Nóbódý ñáméd ýét⟧</translation>
    </message>
    <message>
      <source>Not a face</source>
      <translation>⟦Nót á fáçé⟧</translation>
    </message>
    <message>
      <source>Not in the register</source>
      <translation>⟦Nót íñ thé régíštér⟧</translation>
    </message>
    <message>
      <source>Possible face</source>
      <translation>⟦Póššíblé fáçé⟧</translation>
    </message>
    <message>
      <source>QR or bar code</source>
      <translation>⟦QR ór bár çódé⟧</translation>
    </message>
    <message>
      <source>Somebody no longer in the register</source>
      <translation>⟦Sómébódý ñó lóñgér íñ thé régíštér⟧</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>⟦Téxt⟧</translation>
    </message>
    <message>
      <source>Text “{0}”</source>
      <translation>⟦Téxt “{0}”⟧</translation>
    </message>
    <message>
      <source>{0} areas that may hold text, not covered</source>
      <translation>⟦{0} áréáš thát máý hóld téxt, ñót çóvéréd⟧</translation>
    </message>
  </context>
  <context>
    <name>Moving</name>
    <message>
      <source>None of this event's photos lies in this folder. Choose the one to which they were moved.</source>
      <translation>⟦Nóñé óf thíš évéñt'š phótóš líéš íñ thíš fóldér. Chóóšé thé óñé tó whíçh théý wéré móvéd.⟧</translation>
    </message>
  </context>
  <context>
    <name>NamedField</name>
    <message>
      <source>Take out {0}</source>
      <translation>⟦Táké óút {0}⟧</translation>
    </message>
  </context>
  <context>
    <name>Naming</name>
    <message numerus="yes">
      <source>%n faces are not in the register</source>
      <translation>
        <numerusform>⟦%n fáçéš áré ñót íñ thé régíštér⟧</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leave %n detections as they are</source>
      <translation>
        <numerusform>⟦Léávé %n détéçtíóñš áš théý áré⟧</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Name %n faces</source>
      <translation>
        <numerusform>⟦Námé %n fáçéš⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>Reject a suggestion</source>
      <translation>⟦Réjéçt á šúggéštíóñ⟧</translation>
    </message>
  </context>
  <context>
    <name>NewEventDialog</name>
    <message>
      <source>&amp;Photos in</source>
      <translation>⟦&amp;Phótóš íñ⟧</translation>
    </message>
    <message>
      <source>&amp;Reviewed by</source>
      <translation>⟦&amp;Révíéwéd bý⟧</translation>
    </message>
    <message>
      <source>&amp;Title</source>
      <translation>⟦&amp;Títlé⟧</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>⟦Bégíñ⟧</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>⟦Cáñçél⟧</translation>
    </message>
    <message>
      <source>Choose the folder that holds the photos.</source>
      <translation>⟦Chóóšé thé fóldér thát hóldš thé phótóš.⟧</translation>
    </message>
    <message>
      <source>Folder with the photos</source>
      <translation>⟦Fóldér wíth thé phótóš⟧</translation>
    </message>
    <message>
      <source>Give the event a title.</source>
      <translation>⟦Gívé thé évéñt á títlé.⟧</translation>
    </message>
    <message>
      <source>More: from when and until when, names, others, date of the photos, search</source>
      <translation>⟦Móré: fróm whéñ áñd úñtíl whéñ, ñáméš, óthérš, dáté óf thé phótóš, šéárçh⟧</translation>
    </message>
    <message>
      <source>New event</source>
      <translation>⟦Néw évéñt⟧</translation>
    </message>
    <message>
      <source>Reviewed by</source>
      <translation>⟦Révíéwéd bý⟧</translation>
    </message>
    <message>
      <source>Say who reviews: the record has to name somebody.</source>
      <translation>⟦Sáý whó révíéwš: thé réçórd háš tó ñámé šómébódý.⟧</translation>
    </message>
    <message>
      <source>Tick at least one place where the photos go.</source>
      <translation>⟦Tíçk át léášt óñé pláçé whéré thé phótóš gó.⟧</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>⟦Títlé⟧</translation>
    </message>
    <message>
      <source>Use the name that stands on the form.</source>
      <translation>⟦Úšé thé ñámé thát štáñdš óñ thé fórm.⟧</translation>
    </message>
    <message>
      <source>Your staff id, for the record.</source>
      <translation>⟦Yóúr štáff íd, fór thé réçórd.⟧</translation>
    </message>
  </context>
  <context>
    <name>Objection</name>
    <message>
      <source>A second person must agree. Ask somebody who neither asked, exports nor decided.</source>
      <translation>⟦Á šéçóñd péršóñ múšt ágréé. Ášk šómébódý whó ñéíthér áškéd, éxpórtš ñór déçídéd.⟧</translation>
    </message>
    <message>
      <source>It does not say why. Write a note.</source>
      <translation>⟦Ít dóéš ñót šáý whý. Wríté á ñóté.⟧</translation>
    </message>
    <message>
      <source>It has ended, or is dated in the future. Decide again.</source>
      <translation>⟦Ít háš éñdéd, ór íš dátéd íñ thé fútúré. Déçídé ágáíñ.⟧</translation>
    </message>
    <message>
      <source>It is for another photo or publication. Decide again for this one.</source>
      <translation>⟦Ít íš fór áñóthér phótó ór públíçátíóñ. Déçídé ágáíñ fór thíš óñé.⟧</translation>
    </message>
    <message>
      <source>Nobody decides what they asked for or export themselves. Ask a colleague.</source>
      <translation>⟦Nóbódý déçídéš whát théý áškéd fór ór éxpórt thémšélvéš. Ášk á çólléágúé.⟧</translation>
    </message>
    <message>
      <source>Nobody may decide this. It needs a new form, an established age or another crop.</source>
      <translation>⟦Nóbódý máý déçídé thíš. Ít ñéédš á ñéw fórm, áñ éštáblíšhéd ágé ór áñóthér çróp.⟧</translation>
    </message>
    <message>
      <source>Nothing asks for it. Look at the questions that are open.</source>
      <translation>⟦Nóthíñg áškš fór ít. Lóók át thé qúéštíóñš thát áré ópéñ.⟧</translation>
    </message>
    <message>
      <source>The data protection officer must be told. Tell them, and record it.</source>
      <translation>⟦Thé dátá prótéçtíóñ óffíçér múšt bé tóld. Téll thém, áñd réçórd ít.⟧</translation>
    </message>
    <message>
      <source>This is answered by looking, not by permission. Look, and record what is seen.</source>
      <translation>⟦Thíš íš áñšwéréd bý lóókíñg, ñót bý pérmíššíóñ. Lóók, áñd réçórd whát íš šééñ.⟧</translation>
    </message>
    <message>
      <source>This role may not decide it. Ask whoever may.</source>
      <translation>⟦Thíš rólé máý ñót déçídé ít. Ášk whóévér máý.⟧</translation>
    </message>
  </context>
  <context>
    <name>Offer</name>
    <message>
      <source>Confirm that this is {0}</source>
      <translation>⟦Cóñfírm thát thíš íš {0}⟧</translation>
    </message>
    <message>
      <source>No</source>
      <translation>⟦Nó⟧</translation>
    </message>
    <message>
      <source>This is not {0}</source>
      <translation>⟦Thíš íš ñót {0}⟧</translation>
    </message>
    <message>
      <source>Yes, {0}</source>
      <translation>⟦Yéš, {0}⟧</translation>
    </message>
    <message>
      <source>close</source>
      <translation>⟦çlóšé⟧</translation>
    </message>
    <message>
      <source>weak</source>
      <translation>⟦wéák⟧</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Find</source>
      <translation>⟦Fíñd⟧</translation>
    </message>
    <message>
      <source>Find an action, person or photo</source>
      <translation>⟦Fíñd áñ áçtíóñ, péršóñ ór phótó⟧</translation>
    </message>
    <message>
      <source>Nothing has this name.</source>
      <translation>⟦Nóthíñg háš thíš ñámé.⟧</translation>
    </message>
    <message>
      <source>Type a few letters</source>
      <translation>⟦Týpé á féw léttérš⟧</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>⟦Whát wáš fóúñd⟧</translation>
    </message>
    <message>
      <source>photo</source>
      <translation>⟦phótó⟧</translation>
    </message>
  </context>
  <context>
    <name>Passphrase</name>
    <message>
      <source>At least 14 characters, at least 6 of them different.</source>
      <translation>⟦Át léášt 14 çháráçtérš, át léášt 6 óf thém dífféréñt.⟧</translation>
    </message>
    <message>
      <source>It will do. Longer is stronger.</source>
      <translation>⟦Ít wíll dó. Lóñgér íš štróñgér.⟧</translation>
    </message>
    <message>
      <source>Strong.</source>
      <translation>⟦Stróñg.⟧</translation>
    </message>
    <message>
      <source>Too easy to guess: at least 14 characters, at least 6 of them different.</source>
      <translation>⟦Tóó éášý tó gúéšš: át léášt 14 çháráçtérš, át léášt 6 óf thém dífféréñt.⟧</translation>
    </message>
  </context>
  <context>
    <name>PathRow</name>
    <message>
      <source>Choose …</source>
      <translation>⟦Chóóšé …⟧</translation>
    </message>
    <message>
      <source>Choose: {0}</source>
      <translation>⟦Chóóšé: {0}⟧</translation>
    </message>
  </context>
  <context>
    <name>Paths</name>
    <message>
      <source>Choose a file</source>
      <translation>⟦Chóóšé á fílé⟧</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>⟦Chóóšé á fóldér⟧</translation>
    </message>
    <message>
      <source>Choose a place</source>
      <translation>⟦Chóóšé á pláçé⟧</translation>
    </message>
  </context>
  <context>
    <name>PeopleKeys</name>
    <message>
      <source>Enter</source>
      <translation>⟦Éñtér⟧</translation>
    </message>
    <message>
      <source>choose the recent person {0}</source>
      <translation>⟦çhóóšé thé réçéñt péršóñ {0}⟧</translation>
    </message>
    <message>
      <source>confirm who was chosen, once it is said what that does</source>
      <translation>⟦çóñfírm whó wáš çhóšéñ, óñçé ít íš šáíd whát thát dóéš⟧</translation>
    </message>
    <message>
      <source>may be a child: covers all these faces</source>
      <translation>⟦máý bé á çhíld: çóvérš áll théšé fáçéš⟧</translation>
    </message>
    <message>
      <source>not a face (asks why)</source>
      <translation>⟦ñót á fáçé (áškš whý)⟧</translation>
    </message>
    <message>
      <source>not in the register: covers all these faces</source>
      <translation>⟦ñót íñ thé régíštér: çóvérš áll théšé fáçéš⟧</translation>
    </message>
    <message>
      <source>the selected faces are one other person</source>
      <translation>⟦thé šéléçtéd fáçéš áré óñé óthér péršóñ⟧</translation>
    </message>
    <message>
      <source>the selected faces belong neither here nor together</source>
      <translation>⟦thé šéléçtéd fáçéš bélóñg ñéíthér héré ñór tógéthér⟧</translation>
    </message>
    <message>
      <source>the selected groups are one person</source>
      <translation>⟦thé šéléçtéd gróúpš áré óñé péršóñ⟧</translation>
    </message>
    <message>
      <source>type a name</source>
      <translation>⟦týpé á ñámé⟧</translation>
    </message>
  </context>
  <context>
    <name>PeoplePage</name>
    <message numerus="yes">
      <source>%n faces</source>
      <translation>
        <numerusform>⟦%n fáçéš⟧</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n faces nobody has named</source>
      <translation>
        <numerusform>⟦%n fáçéš ñóbódý háš ñáméd⟧</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n groups of faces nobody has named</source>
      <translation>
        <numerusform>⟦%n gróúpš óf fáçéš ñóbódý háš ñáméd⟧</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more faces are too small to be compared; you see them in Review.</source>
      <translation>
        <numerusform>⟦%n móré fáçéš áré tóó šmáll tó bé çómpáréd; ýóú šéé thém íñ Révíéw.⟧</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n photos</source>
      <translation>
        <numerusform>⟦%n phótóš⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>Everybody here is named or stays covered. Go on with Review (Ctrl+4).</source>
      <translation>⟦Évérýbódý héré íš ñáméd ór štáýš çóvéréd. Gó óñ wíth Révíéw (Ctrl+4).⟧</translation>
    </message>
    <message>
      <source>Faces are being looked for. They appear here when all photos are looked at.</source>
      <translation>⟦Fáçéš áré béíñg lóókéd fór. Théý áppéár héré whéñ áll phótóš áré lóókéd át.⟧</translation>
    </message>
    <message>
      <source>Faces are not compared: the register holds no DPIA reference. Name them here one by one, in the order of the photos, or photo by photo in Review.</source>
      <translation>⟦Fáçéš áré ñót çómpáréd: thé régíštér hóldš ñó DPÍÁ référéñçé. Námé thém héré óñé bý óñé, íñ thé órdér óf thé phótóš, ór phótó bý phótó íñ Révíéw.⟧</translation>
    </message>
    <message>
      <source>Putting look-alike faces together …</source>
      <translation>⟦Púttíñg lóók-álíké fáçéš tógéthér …⟧</translation>
    </message>
    <message>
      <source>The selected faces are one other person. Key: S</source>
      <translation>⟦Thé šéléçtéd fáçéš áré óñé óthér péršóñ. Kéý: S⟧</translation>
    </message>
    <message>
      <source>The selected faces belong neither here nor together. Key: Del</source>
      <translation>⟦Thé šéléçtéd fáçéš bélóñg ñéíthér héré ñór tógéthér. Kéý: Dél⟧</translation>
    </message>
    <message>
      <source>The selected groups are one person. Key: M</source>
      <translation>⟦Thé šéléçtéd gróúpš áré óñé péršóñ. Kéý: M⟧</translation>
    </message>
    <message>
      <source>matching: off</source>
      <translation>⟦mátçhíñg: óff⟧</translation>
    </message>
    <message>
      <source>matching: on ({0})</source>
      <translation>⟦mátçhíñg: óñ ({0})⟧</translation>
    </message>
    <message>
      <source>{0} in {1}</source>
      <translation>⟦{0} íñ {1}⟧</translation>
    </message>
  </context>
  <context>
    <name>PeopleView</name>
    <message>
      <source>Faces of the chosen group</source>
      <translation>⟦Fáçéš óf thé çhóšéñ gróúp⟧</translation>
    </message>
    <message>
      <source>Groups of faces nobody has named</source>
      <translation>⟦Gróúpš óf fáçéš ñóbódý háš ñáméd⟧</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>⟦Mérgé⟧</translation>
    </message>
    <message>
      <source>See the photo</source>
      <translation>⟦Séé thé phótó⟧</translation>
    </message>
    <message>
      <source>Split off</source>
      <translation>⟦Splít óff⟧</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>⟦Táké óút⟧</translation>
    </message>
  </context>
  <context>
    <name>PersonBox</name>
    <message>
      <source>Add a guardian …</source>
      <translation>⟦Ádd á gúárdíáñ …⟧</translation>
    </message>
    <message>
      <source>Attach the document …</source>
      <translation>⟦Áttáçh thé dóçúméñt …⟧</translation>
    </message>
    <message>
      <source>Change the guardian …</source>
      <translation>⟦Cháñgé thé gúárdíáñ …⟧</translation>
    </message>
    <message>
      <source>Change …</source>
      <translation>⟦Cháñgé …⟧</translation>
    </message>
    <message>
      <source>Choose somebody in the table.</source>
      <translation>⟦Chóóšé šómébódý íñ thé táblé.⟧</translation>
    </message>
    <message>
      <source>Drop a scan, message or recording here; on a decision without its document, to attach it.</source>
      <translation>⟦Dróp á šçáñ, méššágé ór réçórdíñg héré; óñ á déçíšíóñ wíthóút ítš dóçúméñt, tó áttáçh ít.⟧</translation>
    </message>
    <message>
      <source>Enrol a face …</source>
      <translation>⟦Éñról á fáçé …⟧</translation>
    </message>
    <message>
      <source>Erase …</source>
      <translation>⟦Érášé …⟧</translation>
    </message>
    <message>
      <source>Missing for {0}, {1}:</source>
      <translation>⟦Míššíñg fór {0}, {1}:⟧</translation>
    </message>
    <message>
      <source>Nothing is missing for {0}, {1}.</source>
      <translation>⟦Nóthíñg íš míššíñg fór {0}, {1}.⟧</translation>
    </message>
    <message>
      <source>Protect …</source>
      <translation>⟦Prótéçt …⟧</translation>
    </message>
    <message>
      <source>Record a decision …</source>
      <translation>⟦Réçórd á déçíšíóñ …⟧</translation>
    </message>
    <message>
      <source>Show the document</source>
      <translation>⟦Shów thé dóçúméñt⟧</translation>
    </message>
    <message>
      <source>The child's view …</source>
      <translation>⟦Thé çhíld'š víéw …⟧</translation>
    </message>
    <message>
      <source>What was decided about them …</source>
      <translation>⟦Whát wáš déçídéd ábóút thém …⟧</translation>
    </message>
    <message>
      <source>Withdraw …</source>
      <translation>⟦Wíthdráw …⟧</translation>
    </message>
  </context>
  <context>
    <name>PersonDialog</name>
    <message>
      <source>&amp;Contact</source>
      <translation>⟦&amp;Cóñtáçt⟧</translation>
    </message>
    <message>
      <source>&amp;Guardians</source>
      <translation>⟦&amp;Gúárdíáñš⟧</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>⟦&amp;Námé⟧</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>⟦Ádd⟧</translation>
    </message>
    <message>
      <source>Add a person</source>
      <translation>⟦Ádd á péršóñ⟧</translation>
    </message>
    <message>
      <source>Give the person's name.</source>
      <translation>⟦Gívé thé péršóñ'š ñámé.⟧</translation>
    </message>
    <message>
      <source>Who holds parental responsibility, one a line.</source>
      <translation>⟦Whó hóldš páréñtál réšpóñšíbílítý, óñé á líñé.⟧</translation>
    </message>
  </context>
  <context>
    <name>PersonField</name>
    <message>
      <source>Name of the person</source>
      <translation>⟦Námé óf thé péršóñ⟧</translation>
    </message>
    <message>
      <source>Nobody in the register is called “{0}”.</source>
      <translation>⟦Nóbódý íñ thé régíštér íš çálléd “{0}”.⟧</translation>
    </message>
    <message>
      <source>Nobody is called “{0}”: add to the register …</source>
      <translation>⟦Nóbódý íš çálléd “{0}”: ádd tó thé régíštér …⟧</translation>
    </message>
    <message>
      <source>Type a name</source>
      <translation>⟦Týpé á ñámé⟧</translation>
    </message>
  </context>
  <context>
    <name>PersonList</name>
    <message>
      <source>Changes, newest first</source>
      <translation>⟦Cháñgéš, ñéwéšt fíršt⟧</translation>
    </message>
    <message>
      <source>Decisions, newest first</source>
      <translation>⟦Déçíšíóñš, ñéwéšt fíršt⟧</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>⟦Dóçúméñtš⟧</translation>
    </message>
    <message>
      <source>Everything recorded about this person</source>
      <translation>⟦Évérýthíñg réçórdéd ábóút thíš péršóñ⟧</translation>
    </message>
    <message>
      <source>Face matching</source>
      <translation>⟦Fáçé mátçhíñg⟧</translation>
    </message>
    <message>
      <source>Guardians</source>
      <translation>⟦Gúárdíáñš⟧</translation>
    </message>
    <message>
      <source>Guardians, and the child's own view</source>
      <translation>⟦Gúárdíáñš, áñd thé çhíld'š ówñ víéw⟧</translation>
    </message>
    <message>
      <source>No face is enrolled.</source>
      <translation>⟦Nó fáçé íš éñrólléd.⟧</translation>
    </message>
    <message>
      <source>No guardian is recorded.</source>
      <translation>⟦Nó gúárdíáñ íš réçórdéd.⟧</translation>
    </message>
    <message>
      <source>None. Record the first with the button above.</source>
      <translation>⟦Nóñé. Réçórd thé fíršt wíth thé búttóñ ábóvé.⟧</translation>
    </message>
    <message>
      <source>Nowhere yet.</source>
      <translation>⟦Nówhéré ýét.⟧</translation>
    </message>
    <message>
      <source>Photos it is learnt from: {0}.</source>
      <translation>⟦Phótóš ít íš léárñt fróm: {0}.⟧</translation>
    </message>
    <message>
      <source>Protection</source>
      <translation>⟦Prótéçtíóñ⟧</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>⟦Públíšhéd⟧</translation>
    </message>
    <message>
      <source>{0}, received {1}: {2}</source>
      <translation>⟦{0}, réçéívéd {1}: {2}⟧</translation>
    </message>
  </context>
  <context>
    <name>PhotoField</name>
    <message>
      <source>Choose the photo</source>
      <translation>⟦Chóóšé thé phótó⟧</translation>
    </message>
    <message>
      <source>Choose …</source>
      <translation>⟦Chóóšé …⟧</translation>
    </message>
    <message>
      <source>Name in the event, or SHA-256; or drop the file here</source>
      <translation>⟦Námé íñ thé évéñt, ór SHÁ-256; ór dróp thé fílé héré⟧</translation>
    </message>
    <message>
      <source>Photo</source>
      <translation>⟦Phótó⟧</translation>
    </message>
    <message>
      <source>The photo</source>
      <translation>⟦Thé phótó⟧</translation>
    </message>
  </context>
  <context>
    <name>PhotosPage</name>
    <message>
      <source>All</source>
      <translation>⟦Áll⟧</translation>
    </message>
    <message>
      <source>Find the folder …</source>
      <translation>⟦Fíñd thé fóldér …⟧</translation>
    </message>
    <message>
      <source>In the folder's order</source>
      <translation>⟦Íñ thé fóldér'š órdér⟧</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>⟦Lóók ágáíñ⟧</translation>
    </message>
    <message>
      <source>No photo is in this state. Choose another filter above.</source>
      <translation>⟦Nó phótó íš íñ thíš štáté. Chóóšé áñóthér fíltér ábóvé.⟧</translation>
    </message>
    <message>
      <source>No photo that is shown here has this in its name.</source>
      <translation>⟦Nó phótó thát íš šhówñ héré háš thíš íñ ítš ñámé.⟧</translation>
    </message>
    <message>
      <source>No photos here.</source>
      <translation>⟦Nó phótóš héré.⟧</translation>
    </message>
    <message>
      <source>Only {0}: show all again</source>
      <translation>⟦Óñlý {0}: šhów áll ágáíñ⟧</translation>
    </message>
    <message>
      <source>Photos of this event</source>
      <translation>⟦Phótóš óf thíš évéñt⟧</translation>
    </message>
    <message>
      <source>Reading the folder …</source>
      <translation>⟦Réádíñg thé fóldér …⟧</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>⟦Séárçh⟧</translation>
    </message>
    <message>
      <source>Search photos by file name</source>
      <translation>⟦Séárçh phótóš bý fílé ñámé⟧</translation>
    </message>
    <message>
      <source>Show {0}: {1}</source>
      <translation>⟦Shów {0}: {1}⟧</translation>
    </message>
    <message>
      <source>Size of the photos</source>
      <translation>⟦Sížé óf thé phótóš⟧</translation>
    </message>
    <message>
      <source>Sort photos</source>
      <translation>⟦Sórt phótóš⟧</translation>
    </message>
    <message>
      <source>The folder has no photos.</source>
      <translation>⟦Thé fóldér háš ñó phótóš.⟧</translation>
    </message>
    <message>
      <source>Try failed photos again</source>
      <translation>⟦Trý fáíléd phótóš ágáíñ⟧</translation>
    </message>
    <message>
      <source>What waits first</source>
      <translation>⟦Whát wáítš fíršt⟧</translation>
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>, about {0} min left</source>
      <translation>⟦, ábóút {0} míñ léft⟧</translation>
    </message>
    <message>
      <source>, less than two minutes left</source>
      <translation>⟦, léšš tháñ twó míñútéš léft⟧</translation>
    </message>
  </context>
  <context>
    <name>PublicationDialog</name>
    <message>
      <source>Cancel</source>
      <translation>⟦Cáñçél⟧</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>⟦Cháñgé⟧</translation>
    </message>
    <message>
      <source>Every photo is decided anew. What was let through or decided for another publication counts no more.</source>
      <translation>⟦Évérý phótó íš déçídéd áñéw. Whát wáš lét thróúgh ór déçídéd fór áñóthér públíçátíóñ çóúñtš ñó móré.⟧</translation>
    </message>
    <message>
      <source>Tick at least one place where the photos go.</source>
      <translation>⟦Tíçk át léášt óñé pláçé whéré thé phótóš gó.⟧</translation>
    </message>
    <message>
      <source>Where the photos go</source>
      <translation>⟦Whéré thé phótóš gó⟧</translation>
    </message>
  </context>
  <context>
    <name>Question</name>
    <message>
      <source>No</source>
      <translation>⟦Nó⟧</translation>
    </message>
  </context>
  <context>
    <name>QuestionRow</name>
    <message>
      <source>Key: {0}</source>
      <translation>⟦Kéý: {0}⟧</translation>
    </message>
    <message>
      <source>open</source>
      <translation>⟦ópéñ⟧</translation>
    </message>
  </context>
  <context>
    <name>QueueBar</name>
    <message numerus="yes">
      <source>All %n photos are reviewed</source>
      <translation>
        <numerusform>⟦Áll %n phótóš áré révíéwéd⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>Hold Space to see behind · B before and after · ? all keys</source>
      <translation>⟦Hóld Spáçé tó šéé béhíñd · B béfóré áñd áftér · ? áll kéýš⟧</translation>
    </message>
    <message>
      <source>Next photo that needs you</source>
      <translation>⟦Néxt phótó thát ñéédš ýóú⟧</translation>
    </message>
    <message>
      <source>Nothing waits for you</source>
      <translation>⟦Nóthíñg wáítš fór ýóú⟧</translation>
    </message>
    <message>
      <source>Previous photo that needs you</source>
      <translation>⟦Prévíóúš phótó thát ñéédš ýóú⟧</translation>
    </message>
    <message>
      <source>{0} need you</source>
      <translation>⟦{0} ñééd ýóú⟧</translation>
    </message>
    <message>
      <source>{0} of {1} that need you</source>
      <translation>⟦{0} óf {1} thát ñééd ýóú⟧</translation>
    </message>
  </context>
  <context>
    <name>Reason</name>
    <message>
      <source>A QR or bar code that nobody has cleared.</source>
      <translation>⟦Á QR ór bár çódé thát ñóbódý háš çléáréd.⟧</translation>
    </message>
    <message>
      <source>A child's name is with the picture.</source>
      <translation>⟦Á çhíld'š ñámé íš wíth thé píçtúré.⟧</translation>
    </message>
    <message>
      <source>A covered person is named.</source>
      <translation>⟦Á çóvéréd péršóñ íš ñáméd.⟧</translation>
    </message>
    <message>
      <source>A named approver must accept the note, or leave the person covered.</source>
      <translation>⟦Á ñáméd áppróvér múšt áççépt thé ñóté, ór léávé thé péršóñ çóvéréd.⟧</translation>
    </message>
    <message>
      <source>A notice or an opt-out is not express consent.</source>
      <translation>⟦Á ñótíçé ór áñ ópt-óút íš ñót éxpréšš çóñšéñt.⟧</translation>
    </message>
    <message>
      <source>A person with parental responsibility objects.</source>
      <translation>⟦Á péršóñ wíth páréñtál réšpóñšíbílítý óbjéçtš.⟧</translation>
    </message>
    <message>
      <source>A reviewer attested that nobody could recognise this person.</source>
      <translation>⟦Á révíéwér áttéštéd thát ñóbódý çóúld réçógñíšé thíš péršóñ.⟧</translation>
    </message>
    <message>
      <source>A second person must check the covered child.</source>
      <translation>⟦Á šéçóñd péršóñ múšt çhéçk thé çóvéréd çhíld.⟧</translation>
    </message>
    <message>
      <source>Aged 16 or 17, with no guardian on record.</source>
      <translation>⟦Ágéd 16 ór 17, wíth ñó gúárdíáñ óñ réçórd.⟧</translation>
    </message>
    <message>
      <source>Another person with parental responsibility has not signed.</source>
      <translation>⟦Áñóthér péršóñ wíth páréñtál réšpóñšíbílítý háš ñót šígñéd.⟧</translation>
    </message>
    <message>
      <source>Answer the question, or ask the principal investigator.</source>
      <translation>⟦Áñšwér thé qúéštíóñ, ór ášk thé príñçípál íñvéštígátór.⟧</translation>
    </message>
    <message>
      <source>Ask a colleague to check that clothing, badge, place and company do not give the child away.</source>
      <translation>⟦Ášk á çólléágúé tó çhéçk thát çlóthíñg, bádgé, pláçé áñd çómpáñý dó ñót gívé thé çhíld áwáý.⟧</translation>
    </message>
    <message>
      <source>Ask a colleague to complete the child checklist.</source>
      <translation>⟦Ášk á çólléágúé tó çómplété thé çhíld çhéçklíšt.⟧</translation>
    </message>
    <message>
      <source>Ask again with a numbered notice, or leave the person covered.</source>
      <translation>⟦Ášk ágáíñ wíth á ñúmbéréd ñótíçé, ór léávé thé péršóñ çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask again, or leave the person covered.</source>
      <translation>⟦Ášk ágáíñ, ór léávé thé péršóñ çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask for a form that covers this use, or leave the person covered.</source>
      <translation>⟦Ášk fór á fórm thát çóvérš thíš úšé, ór léávé thé péršóñ çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask for a form that names it, or leave the person covered.</source>
      <translation>⟦Ášk fór á fórm thát ñáméš ít, ór léávé thé péršóñ çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask for a form that names the event or the dates, or leave the person covered.</source>
      <translation>⟦Ášk fór á fórm thát ñáméš thé évéñt ór thé dátéš, ór léávé thé péršóñ çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask for it in writing, or leave the person covered.</source>
      <translation>⟦Ášk fór ít íñ wrítíñg, ór léávé thé péršóñ çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask the child and record what they said.</source>
      <translation>⟦Ášk thé çhíld áñd réçórd whát théý šáíd.⟧</translation>
    </message>
    <message>
      <source>Ask the child in writing, or leave them covered.</source>
      <translation>⟦Ášk thé çhíld íñ wrítíñg, ór léávé thém çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask the communications manager.</source>
      <translation>⟦Ášk thé çómmúñíçátíóñš máñágér.⟧</translation>
    </message>
    <message>
      <source>Ask the guardians in writing, or leave the child covered.</source>
      <translation>⟦Ášk thé gúárdíáñš íñ wrítíñg, ór léávé thé çhíld çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask the person, or leave them covered.</source>
      <translation>⟦Ášk thé péršóñ, ór léávé thém çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask the principal investigator, the Head of Department or the sponsor for a written release.</source>
      <translation>⟦Ášk thé príñçípál íñvéštígátór, thé Héád óf Dépártméñt ór thé špóñšór fór á wríttéñ réléášé.⟧</translation>
    </message>
    <message>
      <source>Ask the safeguarding lead to check it and record who checked, how and when.</source>
      <translation>⟦Ášk thé šáfégúárdíñg léád tó çhéçk ít áñd réçórd whó çhéçkéd, hów áñd whéñ.⟧</translation>
    </message>
    <message>
      <source>Ask them again, or leave them covered.</source>
      <translation>⟦Ášk thém ágáíñ, ór léávé thém çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask them for consent, or leave them covered.</source>
      <translation>⟦Ášk thém fór çóñšéñt, ór léávé thém çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask them for their own consent, or leave them covered.</source>
      <translation>⟦Ášk thém fór théír ówñ çóñšéñt, ór léávé thém çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Ask them in writing, or ask the safeguarding lead to decide.</source>
      <translation>⟦Ášk thém íñ wrítíñg, ór ášk thé šáfégúárdíñg léád tó déçídé.⟧</translation>
    </message>
    <message>
      <source>Change one of them: say who it really is, or that it is not in the register.</source>
      <translation>⟦Cháñgé óñé óf thém: šáý whó ít réállý íš, ór thát ít íš ñót íñ thé régíštér.⟧</translation>
    </message>
    <message>
      <source>Check the dates on the form and record it again.</source>
      <translation>⟦Chéçk thé dátéš óñ thé fórm áñd réçórd ít ágáíñ.⟧</translation>
    </message>
    <message>
      <source>Children appear only in professional publications.</source>
      <translation>⟦Chíldréñ áppéár óñlý íñ próféššíóñál públíçátíóñš.⟧</translation>
    </message>
    <message>
      <source>Choose another channel, or crop the child out.</source>
      <translation>⟦Chóóšé áñóthér çháññél, ór çróp thé çhíld óút.⟧</translation>
    </message>
    <message>
      <source>Choose another channel, or crop the person out.</source>
      <translation>⟦Chóóšé áñóthér çháññél, ór çróp thé péršóñ óút.⟧</translation>
    </message>
    <message>
      <source>Complete the child checklist.</source>
      <translation>⟦Cómplété thé çhíld çhéçklíšt.⟧</translation>
    </message>
    <message>
      <source>Confirm that they are over 18, or treat them as a child.</source>
      <translation>⟦Cóñfírm thát théý áré óvér 18, ór tréát thém áš á çhíld.⟧</translation>
    </message>
    <message>
      <source>Confirm who this is, or say that it is somebody else.</source>
      <translation>⟦Cóñfírm whó thíš íš, ór šáý thát ít íš šómébódý élšé.⟧</translation>
    </message>
    <message>
      <source>Cover it, or use another picture.</source>
      <translation>⟦Cóvér ít, ór úšé áñóthér píçtúré.⟧</translation>
    </message>
    <message>
      <source>Do not use the file; export it again.</source>
      <translation>⟦Dó ñót úšé thé fílé; éxpórt ít ágáíñ.⟧</translation>
    </message>
    <message>
      <source>Do not use the file; make the mark larger and export again.</source>
      <translation>⟦Dó ñót úšé thé fílé; máké thé márk lárgér áñd éxpórt ágáíñ.⟧</translation>
    </message>
    <message>
      <source>Express consent covers this use.</source>
      <translation>⟦Éxpréšš çóñšéñt çóvérš thíš úšé.⟧</translation>
    </message>
    <message>
      <source>Find the date of the photo, or say whether the person is an adult in it.</source>
      <translation>⟦Fíñd thé dáté óf thé phótó, ór šáý whéthér thé péršóñ íš áñ ádúlt íñ ít.⟧</translation>
    </message>
    <message>
      <source>Find the date of the photo.</source>
      <translation>⟦Fíñd thé dáté óf thé phótó.⟧</translation>
    </message>
    <message>
      <source>Find the signed form and attach it to the register, or leave the person covered.</source>
      <translation>⟦Fíñd thé šígñéd fórm áñd áttáçh ít tó thé régíštér, ór léávé thé péršóñ çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Hidden data is still in the file.</source>
      <translation>⟦Híddéñ dátá íš štíll íñ thé fílé.⟧</translation>
    </message>
    <message>
      <source>In the crowd, with no express consent.</source>
      <translation>⟦Íñ thé çrówd, wíth ñó éxpréšš çóñšéñt.⟧</translation>
    </message>
    <message>
      <source>It is not established that somebody other than the exporter released this.</source>
      <translation>⟦Ít íš ñót éštáblíšhéd thát šómébódý óthér tháñ thé éxpórtér réléášéd thíš.⟧</translation>
    </message>
    <message>
      <source>Leave it covered, or say that it may be read.</source>
      <translation>⟦Léávé ít çóvéréd, ór šáý thát ít máý bé réád.⟧</translation>
    </message>
    <message>
      <source>Leave the child covered, and deal with earlier uses.</source>
      <translation>⟦Léávé thé çhíld çóvéréd, áñd déál wíth éárlíér úšéš.⟧</translation>
    </message>
    <message>
      <source>Leave the person covered, and deal with earlier uses. Only a new yes of a later day can change this.</source>
      <translation>⟦Léávé thé péršóñ çóvéréd, áñd déál wíth éárlíér úšéš. Óñlý á ñéw ýéš óf á látér dáý çáñ çháñgé thíš.⟧</translation>
    </message>
    <message>
      <source>Leave the person covered.</source>
      <translation>⟦Léávé thé péršóñ çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Look at it and say who or what it is.</source>
      <translation>⟦Lóók át ít áñd šáý whó ór whát ít íš.⟧</translation>
    </message>
    <message>
      <source>Look for people the program may have missed, then confirm.</source>
      <translation>⟦Lóók fór péóplé thé prógrám máý hávé míššéd, théñ çóñfírm.⟧</translation>
    </message>
    <message>
      <source>Look for screens, boards, labels, badges and papers, then confirm.</source>
      <translation>⟦Lóók fór šçrééñš, bóárdš, lábélš, bádgéš áñd pápérš, théñ çóñfírm.⟧</translation>
    </message>
    <message>
      <source>Look for what is not public: results, screens, people's data; then confirm.</source>
      <translation>⟦Lóók fór whát íš ñót públíç: réšúltš, šçrééñš, péóplé'š dátá; théñ çóñfírm.⟧</translation>
    </message>
    <message>
      <source>No guardian has authorised this.</source>
      <translation>⟦Nó gúárdíáñ háš áúthóríšéd thíš.⟧</translation>
    </message>
    <message>
      <source>Nobody has checked that the guardian holds parental responsibility.</source>
      <translation>⟦Nóbódý háš çhéçkéd thát thé gúárdíáñ hóldš páréñtál réšpóñšíbílítý.⟧</translation>
    </message>
    <message>
      <source>Nobody has checked the background.</source>
      <translation>⟦Nóbódý háš çhéçkéd thé báçkgróúñd.⟧</translation>
    </message>
    <message>
      <source>Nobody has confirmed that there is nobody else in the picture.</source>
      <translation>⟦Nóbódý háš çóñfírméd thát théré íš ñóbódý élšé íñ thé píçtúré.⟧</translation>
    </message>
    <message>
      <source>Nobody has looked at this yet.</source>
      <translation>⟦Nóbódý háš lóókéd át thíš ýét.⟧</translation>
    </message>
    <message>
      <source>Nobody has said that nothing confidential can be seen.</source>
      <translation>⟦Nóbódý háš šáíd thát ñóthíñg çóñfídéñtíál çáñ bé šééñ.⟧</translation>
    </message>
    <message>
      <source>Nobody has said whether the picture reveals University work.</source>
      <translation>⟦Nóbódý háš šáíd whéthér thé píçtúré révéálš Úñívéršítý wórk.⟧</translation>
    </message>
    <message>
      <source>Nobody recorded asking the child.</source>
      <translation>⟦Nóbódý réçórdéd áškíñg thé çhíld.⟧</translation>
    </message>
    <message>
      <source>Nothing to do.</source>
      <translation>⟦Nóthíñg tó dó.⟧</translation>
    </message>
    <message>
      <source>Now an adult and agreed for themselves; the picture shows a child.</source>
      <translation>⟦Nów áñ ádúlt áñd ágrééd fór thémšélvéš; thé píçtúré šhówš á çhíld.⟧</translation>
    </message>
    <message>
      <source>Read the release's conditions, do what they ask, then confirm.</source>
      <translation>⟦Réád thé réléášé'š çóñdítíóñš, dó whát théý ášk, théñ çóñfírm.⟧</translation>
    </message>
    <message>
      <source>Readable text that nobody has cleared.</source>
      <translation>⟦Réádáblé téxt thát ñóbódý háš çléáréd.⟧</translation>
    </message>
    <message>
      <source>Remove the mark if it need not be covered.</source>
      <translation>⟦Rémóvé thé márk íf ít ñééd ñót bé çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Remove the name from the caption, the file name and everywhere else.</source>
      <translation>⟦Rémóvé thé ñámé fróm thé çáptíóñ, thé fílé ñámé áñd évérýwhéré élšé.⟧</translation>
    </message>
    <message>
      <source>Remove the name, or ask them to agree to it in writing.</source>
      <translation>⟦Rémóvé thé ñámé, ór ášk thém tó ágréé tó ít íñ wrítíñg.⟧</translation>
    </message>
    <message>
      <source>Say who exports, and ask another person with authority to release the picture.</source>
      <translation>⟦Sáý whó éxpórtš, áñd ášk áñóthér péršóñ wíth áúthórítý tó réléášé thé píçtúré.⟧</translation>
    </message>
    <message>
      <source>Say who this is, ask them for consent, or leave them covered.</source>
      <translation>⟦Sáý whó thíš íš, ášk thém fór çóñšéñt, ór léávé thém çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Shown as one of a crowd, under the institution's assessment.</source>
      <translation>⟦Shówñ áš óñé óf á çrówd, úñdér thé íñštítútíóñ'š áššéššméñt.⟧</translation>
    </message>
    <message>
      <source>Somebody marked this area to be covered.</source>
      <translation>⟦Sómébódý márkéd thíš áréá tó bé çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Somebody who may decide it did, and their approval is on record.</source>
      <translation>⟦Sómébódý whó máý déçídé ít díd, áñd théír áppróvál íš óñ réçórd.⟧</translation>
    </message>
    <message>
      <source>Something in the background must be covered.</source>
      <translation>⟦Sóméthíñg íñ thé báçkgróúñd múšt bé çóvéréd.⟧</translation>
    </message>
    <message>
      <source>Speak to the safeguarding lead.</source>
      <translation>⟦Spéák tó thé šáfégúárdíñg léád.⟧</translation>
    </message>
    <message>
      <source>The child checklist is not completed by somebody other than the exporter.</source>
      <translation>⟦Thé çhíld çhéçklíšt íš ñót çómplétéd bý šómébódý óthér tháñ thé éxpórtér.⟧</translation>
    </message>
    <message>
      <source>The child did not agree to this channel.</source>
      <translation>⟦Thé çhíld díd ñót ágréé tó thíš çháññél.⟧</translation>
    </message>
    <message>
      <source>The child did not agree to this purpose.</source>
      <translation>⟦Thé çhíld díd ñót ágréé tó thíš púrpóšé.⟧</translation>
    </message>
    <message>
      <source>The child does not want this.</source>
      <translation>⟦Thé çhíld dóéš ñót wáñt thíš.⟧</translation>
    </message>
    <message>
      <source>The child has not agreed in writing.</source>
      <translation>⟦Thé çhíld háš ñót ágrééd íñ wrítíñg.⟧</translation>
    </message>
    <message>
      <source>The child's permission has ended.</source>
      <translation>⟦Thé çhíld'š pérmíššíóñ háš éñdéd.⟧</translation>
    </message>
    <message>
      <source>The child's signed form cannot be found or has changed.</source>
      <translation>⟦Thé çhíld'š šígñéd fórm çáññót bé fóúñd ór háš çháñgéd.⟧</translation>
    </message>
    <message>
      <source>The child's yes was only spoken; it must be in writing.</source>
      <translation>⟦Thé çhíld'š ýéš wáš óñlý špókéñ; ít múšt bé íñ wrítíñg.⟧</translation>
    </message>
    <message>
      <source>The consent is for certain dates, and the date of the photo is not known.</source>
      <translation>⟦Thé çóñšéñt íš fór çértáíñ dátéš, áñd thé dáté óf thé phótó íš ñót kñówñ.⟧</translation>
    </message>
    <message>
      <source>The cover did not pass the re-check.</source>
      <translation>⟦Thé çóvér díd ñót pášš thé ré-çhéçk.⟧</translation>
    </message>
    <message>
      <source>The date of the photo is not known, and the person may be a child in it.</source>
      <translation>⟦Thé dáté óf thé phótó íš ñót kñówñ, áñd thé péršóñ máý bé á çhíld íñ ít.⟧</translation>
    </message>
    <message>
      <source>The dates on the record are impossible, or it is not in force yet.</source>
      <translation>⟦Thé dátéš óñ thé réçórd áré ímpóššíblé, ór ít íš ñót íñ fórçé ýét.⟧</translation>
    </message>
    <message>
      <source>The form does not say which photos.</source>
      <translation>⟦Thé fórm dóéš ñót šáý whíçh phótóš.⟧</translation>
    </message>
    <message>
      <source>The form was found to be defective.</source>
      <translation>⟦Thé fórm wáš fóúñd tó bé déféçtívé.⟧</translation>
    </message>
    <message>
      <source>The guardian did not agree to this channel.</source>
      <translation>⟦Thé gúárdíáñ díd ñót ágréé tó thíš çháññél.⟧</translation>
    </message>
    <message>
      <source>The guardian did not agree to this purpose.</source>
      <translation>⟦Thé gúárdíáñ díd ñót ágréé tó thíš púrpóšé.⟧</translation>
    </message>
    <message>
      <source>The guardian's permission has ended.</source>
      <translation>⟦Thé gúárdíáñ'š pérmíššíóñ háš éñdéd.⟧</translation>
    </message>
    <message>
      <source>The guardian's signed form cannot be found or has changed.</source>
      <translation>⟦Thé gúárdíáñ'š šígñéd fórm çáññót bé fóúñd ór háš çháñgéd.⟧</translation>
    </message>
    <message>
      <source>The guardian's yes was only spoken; it must be in writing.</source>
      <translation>⟦Thé gúárdíáñ'š ýéš wáš óñlý špókéñ; ít múšt bé íñ wrítíñg.⟧</translation>
    </message>
    <message>
      <source>The guardians and the child agreed in writing.</source>
      <translation>⟦Thé gúárdíáñš áñd thé çhíld ágrééd íñ wrítíñg.⟧</translation>
    </message>
    <message>
      <source>The permission ended when the person left.</source>
      <translation>⟦Thé pérmíššíóñ éñdéd whéñ thé péršóñ léft.⟧</translation>
    </message>
    <message>
      <source>The permission has ended.</source>
      <translation>⟦Thé pérmíššíóñ háš éñdéd.⟧</translation>
    </message>
    <message>
      <source>The permission was withdrawn.</source>
      <translation>⟦Thé pérmíššíóñ wáš wíthdráwñ.⟧</translation>
    </message>
    <message>
      <source>The person did not agree to be named.</source>
      <translation>⟦Thé péršóñ díd ñót ágréé tó bé ñáméd.⟧</translation>
    </message>
    <message>
      <source>The person has died: the family and the institution's policy decide.</source>
      <translation>⟦Thé péršóñ háš díéd: thé fámílý áñd thé íñštítútíóñ'š pólíçý déçídé.⟧</translation>
    </message>
    <message>
      <source>The person is now an adult and has not agreed for themselves.</source>
      <translation>⟦Thé péršóñ íš ñów áñ ádúlt áñd háš ñót ágrééd fór thémšélvéš.⟧</translation>
    </message>
    <message>
      <source>The person said no.</source>
      <translation>⟦Thé péršóñ šáíd ñó.⟧</translation>
    </message>
    <message>
      <source>The person's ability to consent is in doubt.</source>
      <translation>⟦Thé péršóñ'š ábílítý tó çóñšéñt íš íñ dóúbt.⟧</translation>
    </message>
    <message>
      <source>The person's age is not established.</source>
      <translation>⟦Thé péršóñ'š ágé íš ñót éštáblíšhéd.⟧</translation>
    </message>
    <message>
      <source>The picture failed the child checklist.</source>
      <translation>⟦Thé píçtúré fáíléd thé çhíld çhéçklíšt.⟧</translation>
    </message>
    <message>
      <source>The picture reveals University work, and there is no valid written release.</source>
      <translation>⟦Thé píçtúré révéálš Úñívéršítý wórk, áñd théré íš ñó válíd wríttéñ réléášé.⟧</translation>
    </message>
    <message>
      <source>The program suggests who this may be; nobody has confirmed it.</source>
      <translation>⟦Thé prógrám šúggéštš whó thíš máý bé; ñóbódý háš çóñfírméd ít.⟧</translation>
    </message>
    <message>
      <source>The receiving organisation is not named on the form.</source>
      <translation>⟦Thé réçéívíñg órgáñíšátíóñ íš ñót ñáméd óñ thé fórm.⟧</translation>
    </message>
    <message>
      <source>The release asks for something, and nobody has confirmed that it was done.</source>
      <translation>⟦Thé réléášé áškš fór šóméthíñg, áñd ñóbódý háš çóñfírméd thát ít wáš dóñé.⟧</translation>
    </message>
    <message>
      <source>The signed form cannot be found or has changed.</source>
      <translation>⟦Thé šígñéd fórm çáññót bé fóúñd ór háš çháñgéd.⟧</translation>
    </message>
    <message>
      <source>The yes was only spoken.</source>
      <translation>⟦Thé ýéš wáš óñlý špókéñ.⟧</translation>
    </message>
    <message>
      <source>The yes was spoken, with a note of it.</source>
      <translation>⟦Thé ýéš wáš špókéñ, wíth á ñóté óf ít.⟧</translation>
    </message>
    <message>
      <source>There is no consent on the register for this person.</source>
      <translation>⟦Théré íš ñó çóñšéñt óñ thé régíštér fór thíš péršóñ.⟧</translation>
    </message>
    <message>
      <source>There is no record of what the person was told.</source>
      <translation>⟦Théré íš ñó réçórd óf whát thé péršóñ wáš tóld.⟧</translation>
    </message>
    <message>
      <source>This channel was not agreed.</source>
      <translation>⟦Thíš çháññél wáš ñót ágrééd.⟧</translation>
    </message>
    <message>
      <source>This may be a child, and this is not a professional publication.</source>
      <translation>⟦Thíš máý bé á çhíld, áñd thíš íš ñót á próféššíóñál públíçátíóñ.⟧</translation>
    </message>
    <message>
      <source>This person is not in the register.</source>
      <translation>⟦Thíš péršóñ íš ñót íñ thé régíštér.⟧</translation>
    </message>
    <message>
      <source>This person is referred to the safeguarding lead.</source>
      <translation>⟦Thíš péršóñ íš référréd tó thé šáfégúárdíñg léád.⟧</translation>
    </message>
    <message>
      <source>This person must not be published.</source>
      <translation>⟦Thíš péršóñ múšt ñót bé públíšhéd.⟧</translation>
    </message>
    <message>
      <source>This photo is outside what the child agreed to.</source>
      <translation>⟦Thíš phótó íš óútšídé whát thé çhíld ágrééd tó.⟧</translation>
    </message>
    <message>
      <source>This photo is outside what the guardian agreed to.</source>
      <translation>⟦Thíš phótó íš óútšídé whát thé gúárdíáñ ágrééd tó.⟧</translation>
    </message>
    <message>
      <source>This photo is outside what was agreed.</source>
      <translation>⟦Thíš phótó íš óútšídé whát wáš ágrééd.⟧</translation>
    </message>
    <message>
      <source>This purpose was not agreed.</source>
      <translation>⟦Thíš púrpóšé wáš ñót ágrééd.⟧</translation>
    </message>
    <message>
      <source>Two faces in this photo have the same name, and nobody is in a photo twice.</source>
      <translation>⟦Twó fáçéš íñ thíš phótó hávé thé šámé ñámé, áñd ñóbódý íš íñ á phótó twíçé.⟧</translation>
    </message>
    <message>
      <source>Use another picture, or cover the child.</source>
      <translation>⟦Úšé áñóthér píçtúré, ór çóvér thé çhíld.⟧</translation>
    </message>
  </context>
  <context>
    <name>RecallsDialog</name>
    <message>
      <source>Close</source>
      <translation>⟦Clóšé⟧</translation>
    </message>
    <message>
      <source>Published copies to deal with</source>
      <translation>⟦Públíšhéd çópíéš tó déál wíth⟧</translation>
    </message>
    <message>
      <source>These published copies have to be dealt with:</source>
      <translation>⟦Théšé públíšhéd çópíéš hávé tó bé déált wíth:⟧</translation>
    </message>
    <message>
      <source>Withdrawn: what to do now</source>
      <translation>⟦Wíthdráwñ: whát tó dó ñów⟧</translation>
    </message>
    <message>
      <source>{0}. By {1}: {2}.</source>
      <translation>⟦{0}. Bý {1}: {2}.⟧</translation>
    </message>
  </context>
  <context>
    <name>Register</name>
    <message>
      <source>, reference {0}</source>
      <translation>⟦, référéñçé {0}⟧</translation>
    </message>
    <message>
      <source>, to be looked at again on {0}</source>
      <translation>⟦, tó bé lóókéd át ágáíñ óñ {0}⟧</translation>
    </message>
    <message>
      <source>After this change, more photos of them may be shown.</source>
      <translation>⟦Áftér thíš çháñgé, móré phótóš óf thém máý bé šhówñ.⟧</translation>
    </message>
    <message>
      <source>Agreed</source>
      <translation>⟦Ágrééd⟧</translation>
    </message>
    <message>
      <source>Are they still working or studying here until that day?</source>
      <translation>⟦Áré théý štíll wórkíñg ór štúdýíñg héré úñtíl thát dáý?⟧</translation>
    </message>
    <message>
      <source>Are you sure that they are alive?</source>
      <translation>⟦Áré ýóú šúré thát théý áré álívé?⟧</translation>
    </message>
    <message>
      <source>Ask safeguarding</source>
      <translation>⟦Ášk šáfégúárdíñg⟧</translation>
    </message>
    <message>
      <source>Ask the safeguarding lead first</source>
      <translation>⟦Ášk thé šáfégúárdíñg léád fíršt⟧</translation>
    </message>
    <message>
      <source>Asked</source>
      <translation>⟦Áškéd⟧</translation>
    </message>
    <message>
      <source>Did the child say so themselves, to the person named?</source>
      <translation>⟦Díd thé çhíld šáý šó thémšélvéš, tó thé péršóñ ñáméd?⟧</translation>
    </message>
    <message>
      <source>Did the person named check the responsibility themselves, in that way?</source>
      <translation>⟦Díd thé péršóñ ñáméd çhéçk thé réšpóñšíbílítý thémšélvéš, íñ thát wáý?⟧</translation>
    </message>
    <message>
      <source>Did the safeguarding lead agree to this?</source>
      <translation>⟦Díd thé šáfégúárdíñg léád ágréé tó thíš?⟧</translation>
    </message>
    <message>
      <source>Did the safeguarding lead settle the doubt about their ability to consent?</source>
      <translation>⟦Díd thé šáfégúárdíñg léád šéttlé thé dóúbt ábóút théír ábílítý tó çóñšéñt?⟧</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>⟦Éñdéd⟧</translation>
    </message>
    <message>
      <source>For: {0}.</source>
      <translation>⟦Fór: {0}.⟧</translation>
    </message>
    <message>
      <source>INCIDENT: it went out after the wish had arrived; tell the data protection officer</source>
      <translation>⟦ÍNCÍDÉNT: ít wéñt óút áftér thé wíšh hád árrívéd; téll thé dátá prótéçtíóñ óffíçér⟧</translation>
    </message>
    <message>
      <source>Incomplete</source>
      <translation>⟦Íñçómplété⟧</translation>
    </message>
    <message>
      <source>Must not be published</source>
      <translation>⟦Múšt ñót bé públíšhéd⟧</translation>
    </message>
    <message>
      <source>Nobody recorded asking the child.</source>
      <translation>⟦Nóbódý réçórdéd áškíñg thé çhíld.⟧</translation>
    </message>
    <message>
      <source>Not proved</source>
      <translation>⟦Nót próvéd⟧</translation>
    </message>
    <message>
      <source>Nothing recorded</source>
      <translation>⟦Nóthíñg réçórdéd⟧</translation>
    </message>
    <message>
      <source>Photos: {0}.</source>
      <translation>⟦Phótóš: {0}.⟧</translation>
    </message>
    <message>
      <source>Said no</source>
      <translation>⟦Sáíd ñó⟧</translation>
    </message>
    <message>
      <source>Shown as their forms say</source>
      <translation>⟦Shówñ áš théír fórmš šáý⟧</translation>
    </message>
    <message>
      <source>The child agrees: asked by {0} on {1}.</source>
      <translation>⟦Thé çhíld ágrééš: áškéd bý {0} óñ {1}.⟧</translation>
    </message>
    <message>
      <source>The child does not want this: asked by {0} on {1}.</source>
      <translation>⟦Thé çhíld dóéš ñót wáñt thíš: áškéd bý {0} óñ {1}.⟧</translation>
    </message>
    <message>
      <source>The name may be given.</source>
      <translation>⟦Thé ñámé máý bé gívéñ.⟧</translation>
    </message>
    <message>
      <source>The person</source>
      <translation>⟦Thé péršóñ⟧</translation>
    </message>
    <message>
      <source>Their age decides who must agree: have you seen what proves it?</source>
      <translation>⟦Théír ágé déçídéš whó múšt ágréé: hávé ýóú šééñ whát próvéš ít?⟧</translation>
    </message>
    <message>
      <source>Until {0}.</source>
      <translation>⟦Úñtíl {0}.⟧</translation>
    </message>
    <message>
      <source>Where: {0}.</source>
      <translation>⟦Whéré: {0}.⟧</translation>
    </message>
    <message>
      <source>Whoever holds no responsibility can neither agree nor object any more. Have you seen what proves it?</source>
      <translation>⟦Whóévér hóldš ñó réšpóñšíbílítý çáñ ñéíthér ágréé ñór óbjéçt áñý móré. Hávé ýóú šééñ whát próvéš ít?⟧</translation>
    </message>
    <message>
      <source>ability to consent</source>
      <translation>⟦ábílítý tó çóñšéñt⟧</translation>
    </message>
    <message>
      <source>added</source>
      <translation>⟦áddéd⟧</translation>
    </message>
    <message>
      <source>adult</source>
      <translation>⟦ádúlt⟧</translation>
    </message>
    <message>
      <source>age not known</source>
      <translation>⟦ágé ñót kñówñ⟧</translation>
    </message>
    <message>
      <source>agreed</source>
      <translation>⟦ágrééd⟧</translation>
    </message>
    <message>
      <source>agreed again</source>
      <translation>⟦ágrééd ágáíñ⟧</translation>
    </message>
    <message>
      <source>all</source>
      <translation>⟦áll⟧</translation>
    </message>
    <message>
      <source>ask the platform and search engines to remove copies</source>
      <translation>⟦ášk thé plátfórm áñd šéárçh éñgíñéš tó rémóvé çópíéš⟧</translation>
    </message>
    <message>
      <source>asked</source>
      <translation>⟦áškéd⟧</translation>
    </message>
    <message>
      <source>birth date</source>
      <translation>⟦bírth dáté⟧</translation>
    </message>
    <message>
      <source>by word of mouth</source>
      <translation>⟦bý wórd óf móúth⟧</translation>
    </message>
    <message>
      <source>cancel it: it must not go out</source>
      <translation>⟦çáñçél ít: ít múšt ñót gó óút⟧</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>⟦çháñgéd⟧</translation>
    </message>
    <message>
      <source>contact</source>
      <translation>⟦çóñtáçt⟧</translation>
    </message>
    <message>
      <source>copy of everything handed out</source>
      <translation>⟦çópý óf évérýthíñg háñdéd óút⟧</translation>
    </message>
    <message>
      <source>day of asking</source>
      <translation>⟦dáý óf áškíñg⟧</translation>
    </message>
    <message>
      <source>day of the check</source>
      <translation>⟦dáý óf thé çhéçk⟧</translation>
    </message>
    <message>
      <source>death</source>
      <translation>⟦déáth⟧</translation>
    </message>
    <message>
      <source>decision recorded</source>
      <translation>⟦déçíšíóñ réçórdéd⟧</translation>
    </message>
    <message>
      <source>decisions: {0}</source>
      <translation>⟦déçíšíóñš: {0}⟧</translation>
    </message>
    <message>
      <source>declaration to be over 18</source>
      <translation>⟦déçlárátíóñ tó bé óvér 18⟧</translation>
    </message>
    <message>
      <source>document added</source>
      <translation>⟦dóçúméñt áddéd⟧</translation>
    </message>
    <message>
      <source>document looked at</source>
      <translation>⟦dóçúméñt lóókéd át⟧</translation>
    </message>
    <message>
      <source>documents, with their files: {0}</source>
      <translation>⟦dóçúméñtš, wíth théír fíléš: {0}⟧</translation>
    </message>
    <message>
      <source>e-mail</source>
      <translation>⟦é-máíl⟧</translation>
    </message>
    <message>
      <source>electronic signature</source>
      <translation>⟦éléçtróñíç šígñátúré⟧</translation>
    </message>
    <message>
      <source>end of responsibility</source>
      <translation>⟦éñd óf réšpóñšíbílítý⟧</translation>
    </message>
    <message>
      <source>end of work or study here</source>
      <translation>⟦éñd óf wórk ór štúdý héré⟧</translation>
    </message>
    <message>
      <source>enrolled faces deleted</source>
      <translation>⟦éñrólléd fáçéš délétéd⟧</translation>
    </message>
    <message>
      <source>enrolled faces: {0}</source>
      <translation>⟦éñrólléd fáçéš: {0}⟧</translation>
    </message>
    <message>
      <source>entries about protection: {0}</source>
      <translation>⟦éñtríéš ábóút prótéçtíóñ: {0}⟧</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>⟦évérýwhéré⟧</translation>
    </message>
    <message>
      <source>face enrolled</source>
      <translation>⟦fáçé éñrólléd⟧</translation>
    </message>
    <message>
      <source>found invalid</source>
      <translation>⟦fóúñd íñválíd⟧</translation>
    </message>
    <message>
      <source>guardian</source>
      <translation>⟦gúárdíáñ⟧</translation>
    </message>
    <message>
      <source>guardian added</source>
      <translation>⟦gúárdíáñ áddéd⟧</translation>
    </message>
    <message>
      <source>guardian changed</source>
      <translation>⟦gúárdíáñ çháñgéd⟧</translation>
    </message>
    <message>
      <source>guardians: {0}</source>
      <translation>⟦gúárdíáñš: {0}⟧</translation>
    </message>
    <message>
      <source>how it was checked</source>
      <translation>⟦hów ít wáš çhéçkéd⟧</translation>
    </message>
    <message>
      <source>local authority</source>
      <translation>⟦lóçál áúthórítý⟧</translation>
    </message>
    <message>
      <source>made, not published yet</source>
      <translation>⟦mádé, ñót públíšhéd ýét⟧</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>⟦míššíñg⟧</translation>
    </message>
    <message>
      <source>name</source>
      <translation>⟦ñámé⟧</translation>
    </message>
    <message>
      <source>none named</source>
      <translation>⟦ñóñé ñáméd⟧</translation>
    </message>
    <message>
      <source>not asked yet</source>
      <translation>⟦ñót áškéd ýét⟧</translation>
    </message>
    <message>
      <source>note</source>
      <translation>⟦ñóté⟧</translation>
    </message>
    <message>
      <source>notice</source>
      <translation>⟦ñótíçé⟧</translation>
    </message>
    <message>
      <source>nowhere: no place is named</source>
      <translation>⟦ñówhéré: ñó pláçé íš ñáméd⟧</translation>
    </message>
    <message>
      <source>objected</source>
      <translation>⟦óbjéçtéd⟧</translation>
    </message>
    <message>
      <source>other entries: {0}</source>
      <translation>⟦óthér éñtríéš: {0}⟧</translation>
    </message>
    <message>
      <source>parent</source>
      <translation>⟦páréñt⟧</translation>
    </message>
    <message>
      <source>printed forms: {0}</source>
      <translation>⟦príñtéd fórmš: {0}⟧</translation>
    </message>
    <message>
      <source>proof, without a name, that {0} was agreed to on {1}; until {2}</source>
      <translation>⟦próóf, wíthóút á ñámé, thát {0} wáš ágrééd tó óñ {1}; úñtíl {2}⟧</translation>
    </message>
    <message>
      <source>protection changed</source>
      <translation>⟦prótéçtíóñ çháñgéd⟧</translation>
    </message>
    <message>
      <source>published</source>
      <translation>⟦públíšhéd⟧</translation>
    </message>
    <message>
      <source>receipt of a signature</source>
      <translation>⟦réçéípt óf á šígñátúré⟧</translation>
    </message>
    <message>
      <source>recorded word</source>
      <translation>⟦réçórdéd wórd⟧</translation>
    </message>
    <message>
      <source>recording</source>
      <translation>⟦réçórdíñg⟧</translation>
    </message>
    <message>
      <source>refused</source>
      <translation>⟦réfúšéd⟧</translation>
    </message>
    <message>
      <source>responsibility</source>
      <translation>⟦réšpóñšíbílítý⟧</translation>
    </message>
    <message>
      <source>responsibility checked by {0} on {1} ({2})</source>
      <translation>⟦réšpóñšíbílítý çhéçkéd bý {0} óñ {1} ({2})⟧</translation>
    </message>
    <message>
      <source>responsibility has ended</source>
      <translation>⟦réšpóñšíbílítý háš éñdéd⟧</translation>
    </message>
    <message>
      <source>responsibility not checked yet</source>
      <translation>⟦réšpóñšíbílítý ñót çhéçkéd ýét⟧</translation>
    </message>
    <message>
      <source>role</source>
      <translation>⟦rólé⟧</translation>
    </message>
    <message>
      <source>scan of a form</source>
      <translation>⟦šçáñ óf á fórm⟧</translation>
    </message>
    <message>
      <source>signed form</source>
      <translation>⟦šígñéd fórm⟧</translation>
    </message>
    <message>
      <source>somebody else responsible</source>
      <translation>⟦šómébódý élšé réšpóñšíblé⟧</translation>
    </message>
    <message>
      <source>sound</source>
      <translation>⟦šóúñd⟧</translation>
    </message>
    <message>
      <source>special guardian</source>
      <translation>⟦špéçíál gúárdíáñ⟧</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>⟦štóppéd⟧</translation>
    </message>
    <message>
      <source>table of what was decided handed out</source>
      <translation>⟦táblé óf whát wáš déçídéd háñdéd óút⟧</translation>
    </message>
    <message>
      <source>take it down and check that it is gone</source>
      <translation>⟦táké ít dówñ áñd çhéçk thát ít íš góñé⟧</translation>
    </message>
    <message>
      <source>taken down</source>
      <translation>⟦tákéñ dówñ⟧</translation>
    </message>
    <message>
      <source>taken {0} to {1}</source>
      <translation>⟦tákéñ {0} tó {1}⟧</translation>
    </message>
    <message>
      <source>tell every recipient</source>
      <translation>⟦téll évérý réçípíéñt⟧</translation>
    </message>
    <message>
      <source>the child's view</source>
      <translation>⟦thé çhíld'š víéw⟧</translation>
    </message>
    <message>
      <source>their entry with name and contact</source>
      <translation>⟦théír éñtrý wíth ñámé áñd çóñtáçt⟧</translation>
    </message>
    <message>
      <source>to be shown</source>
      <translation>⟦tó bé šhówñ⟧</translation>
    </message>
    <message>
      <source>to face matching</source>
      <translation>⟦tó fáçé mátçhíñg⟧</translation>
    </message>
    <message>
      <source>under 18</source>
      <translation>⟦úñdér 18⟧</translation>
    </message>
    <message>
      <source>use it no further, hold remaining stock</source>
      <translation>⟦úšé ít ñó fúrthér, hóld rémáíñíñg štóçk⟧</translation>
    </message>
    <message>
      <source>who asked</source>
      <translation>⟦whó áškéd⟧</translation>
    </message>
    <message>
      <source>who checked</source>
      <translation>⟦whó çhéçkéd⟧</translation>
    </message>
    <message>
      <source>withdrew</source>
      <translation>⟦wíthdréw⟧</translation>
    </message>
    <message>
      <source>{0} (guardian)</source>
      <translation>⟦{0} (gúárdíáñ)⟧</translation>
    </message>
    <message>
      <source>{0} single photos</source>
      <translation>⟦{0} šíñglé phótóš⟧</translation>
    </message>
    <message>
      <source>{0}, {1}: {2}; {3}</source>
      <translation>⟦{0}, {1}: {2}; {3}⟧</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>⟦{0}: {1}⟧</translation>
    </message>
    <message>
      <source>{0}: {1} {2} {3}, {4}.</source>
      <translation>⟦{0}: {1} {2} {3}, {4}.⟧</translation>
    </message>
    <message>
      <source>{0}: {1}, by {2}</source>
      <translation>⟦{0}: {1}, bý {2}⟧</translation>
    </message>
    <message>
      <source>{0}: {1}, photo {2}, {3}</source>
      <translation>⟦{0}: {1}, phótó {2}, {3}⟧</translation>
    </message>
  </context>
  <context>
    <name>RegisterActions</name>
    <message>
      <source>&amp;What was decided …</source>
      <translation>⟦&amp;Whát wáš déçídéd …⟧</translation>
    </message>
    <message>
      <source>A&amp;pprovals …</source>
      <translation>⟦Á&amp;ppróválš …⟧</translation>
    </message>
    <message>
      <source>R&amp;ules of this institution …</source>
      <translation>⟦R&amp;úléš óf thíš íñštítútíóñ …⟧</translation>
    </message>
  </context>
  <context>
    <name>RegisterBox</name>
    <message>
      <source>Close this register</source>
      <translation>⟦Clóšé thíš régíštér⟧</translation>
    </message>
    <message numerus="yes">
      <source>Consent ends within {0} days for %n people</source>
      <translation>
        <numerusform>⟦Cóñšéñt éñdš wíthíñ {0} dáýš fór %n péóplé⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>Consent register</source>
      <translation>⟦Cóñšéñt régíštér⟧</translation>
    </message>
    <message>
      <source>Face matching is off: faces are named by hand.</source>
      <translation>⟦Fáçé mátçhíñg íš óff: fáçéš áré ñáméd bý háñd.⟧</translation>
    </message>
    <message>
      <source>Face matching is on ({0}).</source>
      <translation>⟦Fáçé mátçhíñg íš óñ ({0}).⟧</translation>
    </message>
    <message>
      <source>No consent ends within {0} days.</source>
      <translation>⟦Nó çóñšéñt éñdš wíthíñ {0} dáýš.⟧</translation>
    </message>
    <message numerus="yes">
      <source>Open, with %n people</source>
      <translation>
        <numerusform>⟦Ópéñ, wíth %n péóplé⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>This is the sample. Its passphrase: {0}</source>
      <translation>⟦Thíš íš thé šámplé. Ítš páššphrášé: {0}⟧</translation>
    </message>
  </context>
  <context>
    <name>RegisterModel</name>
    <message>
      <source>Age</source>
      <translation>⟦Ágé⟧</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>⟦Cóñšéñt⟧</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>⟦Námé⟧</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>⟦Néxt⟧</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>⟦Úñtíl⟧</translation>
    </message>
  </context>
  <context>
    <name>RegisterPage</name>
    <message>
      <source>1 person</source>
      <translation>⟦1 péršóñ⟧</translation>
    </message>
    <message>
      <source>Add a person …</source>
      <translation>⟦Ádd á péršóñ …⟧</translation>
    </message>
    <message>
      <source>Export the list …</source>
      <translation>⟦Éxpórt thé líšt …⟧</translation>
    </message>
    <message>
      <source>Looking at the photo …</source>
      <translation>⟦Lóókíñg át thé phótó …⟧</translation>
    </message>
    <message>
      <source>Name, contact or id</source>
      <translation>⟦Námé, çóñtáçt ór íd⟧</translation>
    </message>
    <message>
      <source>Nobody fits. Type less, or add this person.</source>
      <translation>⟦Nóbódý fítš. Týpé léšš, ór ádd thíš péršóñ.⟧</translation>
    </message>
    <message>
      <source>Nobody here has this to look after. Choose “Everybody” above.</source>
      <translation>⟦Nóbódý héré háš thíš tó lóók áftér. Chóóšé “Évérýbódý” ábóvé.⟧</translation>
    </message>
    <message>
      <source>People of the register</source>
      <translation>⟦Péóplé óf thé régíštér⟧</translation>
    </message>
    <message>
      <source>Search the register</source>
      <translation>⟦Séárçh thé régíštér⟧</translation>
    </message>
    <message>
      <source>The register is empty. Add the first person.</source>
      <translation>⟦Thé régíštér íš émptý. Ádd thé fíršt péršóñ.⟧</translation>
    </message>
    <message>
      <source>{0} people</source>
      <translation>⟦{0} péóplé⟧</translation>
    </message>
  </context>
  <context>
    <name>RenditionsForm</name>
    <message>
      <source>&amp;From when</source>
      <translation>⟦&amp;Fróm whéñ⟧</translation>
    </message>
    <message>
      <source>&amp;Named beside them</source>
      <translation>⟦&amp;Náméd béšídé thém⟧</translation>
    </message>
    <message>
      <source>&amp;Other organisations</source>
      <translation>⟦&amp;Óthér órgáñíšátíóñš⟧</translation>
    </message>
    <message>
      <source>&amp;What for</source>
      <translation>⟦&amp;Whát fór⟧</translation>
    </message>
    <message>
      <source>&amp;until</source>
      <translation>⟦&amp;úñtíl⟧</translation>
    </message>
    <message>
      <source>Consent is tested on the first day; copies come down after the last.</source>
      <translation>⟦Cóñšéñt íš téštéd óñ thé fíršt dáý; çópíéš çómé dówñ áftér thé lášt.⟧</translation>
    </message>
    <message>
      <source>From when</source>
      <translation>⟦Fróm whéñ⟧</translation>
    </message>
    <message>
      <source>In captions, texts or file names. Being named needs a yes of its own.</source>
      <translation>⟦Íñ çáptíóñš, téxtš ór fílé ñáméš. Béíñg ñáméd ñéédš á ýéš óf ítš ówñ.⟧</translation>
    </message>
    <message>
      <source>Last day of the use</source>
      <translation>⟦Lášt dáý óf thé úšé⟧</translation>
    </message>
    <message>
      <source>Partners, press or printers with a say of their own; names with commas between.</source>
      <translation>⟦Pártñérš, préšš ór príñtérš wíth á šáý óf théír ówñ; ñáméš wíth çómmáš bétwééñ.⟧</translation>
    </message>
    <message>
      <source>Size for {0}</source>
      <translation>⟦Sížé fór {0}⟧</translation>
    </message>
    <message>
      <source>Where are the photos going?</source>
      <translation>⟦Whéré áré thé phótóš góíñg?⟧</translation>
    </message>
  </context>
  <context>
    <name>RestrictionDialog</name>
    <message>
      <source>&amp;From now on</source>
      <translation>⟦&amp;Fróm ñów óñ⟧</translation>
    </message>
    <message>
      <source>&amp;Look at it again on</source>
      <translation>⟦&amp;Lóók át ít ágáíñ óñ⟧</translation>
    </message>
    <message>
      <source>&amp;Reference</source>
      <translation>⟦&amp;Référéñçé⟧</translation>
    </message>
    <message>
      <source>Day on which somebody looks at it again</source>
      <translation>⟦Dáý óñ whíçh šómébódý lóókš át ít ágáíñ⟧</translation>
    </message>
    <message>
      <source>It stays until somebody lifts it, also once that day has passed.</source>
      <translation>⟦Ít štáýš úñtíl šómébódý líftš ít, álšó óñçé thát dáý háš páššéd.⟧</translation>
    </message>
    <message>
      <source>Nothing protects this person yet, so there is nothing to lift. Choose what does.</source>
      <translation>⟦Nóthíñg prótéçtš thíš péršóñ ýét, šó théré íš ñóthíñg tó líft. Chóóšé whát dóéš.⟧</translation>
    </message>
    <message>
      <source>Protect {0}</source>
      <translation>⟦Prótéçt {0}⟧</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>⟦Sávé⟧</translation>
    </message>
    <message>
      <source>What was set today holds until the day has ended. Lift it tomorrow.</source>
      <translation>⟦Whát wáš šét tódáý hóldš úñtíl thé dáý háš éñdéd. Líft ít tómórrów.⟧</translation>
    </message>
    <message>
      <source>Where the safeguarding file is; never a reason.</source>
      <translation>⟦Whéré thé šáfégúárdíñg fílé íš; ñévér á réášóñ.⟧</translation>
    </message>
  </context>
  <context>
    <name>Reveals</name>
    <message>
      <source>It has no date of its own. Say under “Change …” above when such photos were taken.</source>
      <translation>⟦Ít háš ñó dáté óf ítš ówñ. Sáý úñdér “Cháñgé …” ábóvé whéñ šúçh phótóš wéré tákéñ.⟧</translation>
    </message>
    <message>
      <source>Taken from {0} to {1}, as the event says: it has no date of its own.</source>
      <translation>⟦Tákéñ fróm {0} tó {1}, áš thé évéñt šáýš: ít háš ñó dáté óf ítš ówñ.⟧</translation>
    </message>
    <message>
      <source>Taken on {0}, as the camera says.</source>
      <translation>⟦Tákéñ óñ {0}, áš thé çámérá šáýš.⟧</translation>
    </message>
    <message>
      <source>Taken on {0}, as the event says: it has no date of its own.</source>
      <translation>⟦Tákéñ óñ {0}, áš thé évéñt šáýš: ít háš ñó dáté óf ítš ówñ.⟧</translation>
    </message>
    <message>
      <source>The camera says {0}, which is still to come, so its clock was wrong.</source>
      <translation>⟦Thé çámérá šáýš {0}, whíçh íš štíll tó çómé, šó ítš çlóçk wáš wróñg.⟧</translation>
    </message>
    <message>
      <source>camera</source>
      <translation>⟦çámérá⟧</translation>
    </message>
    <message>
      <source>colour profile</source>
      <translation>⟦çólóúr prófílé⟧</translation>
    </message>
    <message>
      <source>description</source>
      <translation>⟦déšçríptíóñ⟧</translation>
    </message>
    <message>
      <source>editing history</source>
      <translation>⟦édítíñg híštórý⟧</translation>
    </message>
    <message>
      <source>hidden data</source>
      <translation>⟦híddéñ dátá⟧</translation>
    </message>
    <message>
      <source>more pictures</source>
      <translation>⟦móré píçtúréš⟧</translation>
    </message>
    <message>
      <source>names</source>
      <translation>⟦ñáméš⟧</translation>
    </message>
    <message>
      <source>other data</source>
      <translation>⟦óthér dátá⟧</translation>
    </message>
    <message>
      <source>owner</source>
      <translation>⟦ówñér⟧</translation>
    </message>
    <message>
      <source>place</source>
      <translation>⟦pláçé⟧</translation>
    </message>
    <message>
      <source>serial number</source>
      <translation>⟦šéríál ñúmbér⟧</translation>
    </message>
    <message>
      <source>small picture</source>
      <translation>⟦šmáll píçtúré⟧</translation>
    </message>
    <message>
      <source>time</source>
      <translation>⟦tímé⟧</translation>
    </message>
  </context>
  <context>
    <name>RevealsBox</name>
    <message>
      <source>It carries nothing beside its pixels.</source>
      <translation>⟦Ít çárríéš ñóthíñg béšídé ítš píxélš.⟧</translation>
    </message>
    <message>
      <source>Show what the photo gives away</source>
      <translation>⟦Shów whát thé phótó gívéš áwáý⟧</translation>
    </message>
    <message>
      <source>Show …</source>
      <translation>⟦Shów …⟧</translation>
    </message>
    <message>
      <source>What it gives away: {0}. All of it is removed.</source>
      <translation>⟦Whát ít gívéš áwáý: {0}. Áll óf ít íš rémóvéd.⟧</translation>
    </message>
  </context>
  <context>
    <name>RevealsDialog</name>
    <message>
      <source>None of this will be in the exported file.</source>
      <translation>⟦Nóñé óf thíš wíll bé íñ thé éxpórtéd fílé.⟧</translation>
    </message>
    <message>
      <source>The small picture hidden in the file</source>
      <translation>⟦Thé šmáll píçtúré híddéñ íñ thé fílé⟧</translation>
    </message>
    <message>
      <source>The small picture hidden in the file:</source>
      <translation>⟦Thé šmáll píçtúré híddéñ íñ thé fílé:⟧</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>⟦Válúé⟧</translation>
    </message>
    <message>
      <source>What</source>
      <translation>⟦Whát⟧</translation>
    </message>
    <message>
      <source>What the file holds beside its pixels</source>
      <translation>⟦Whát thé fílé hóldš béšídé ítš píxélš⟧</translation>
    </message>
    <message>
      <source>What this photo gives away</source>
      <translation>⟦Whát thíš phótó gívéš áwáý⟧</translation>
    </message>
    <message>
      <source>Where in the file</source>
      <translation>⟦Whéré íñ thé fílé⟧</translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message numerus="yes">
      <source>All %n reviewed: go to Export</source>
      <translation>
        <numerusform>⟦Áll %n révíéwéd: gó tó Éxpórt⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>Approve and go on</source>
      <translation>⟦Áppróvé áñd gó óñ⟧</translation>
    </message>
    <message>
      <source>the photo is not on the screen, so nobody has seen it.</source>
      <translation>⟦thé phótó íš ñót óñ thé šçrééñ, šó ñóbódý háš šééñ ít.⟧</translation>
    </message>
  </context>
  <context>
    <name>ReviewSide</name>
    <message>
      <source>Approve and go on</source>
      <translation>⟦Áppróvé áñd gó óñ⟧</translation>
    </message>
    <message>
      <source>Marks of this photo</source>
      <translation>⟦Márkš óf thíš phótó⟧</translation>
    </message>
    <message>
      <source>Not yet: {0}</source>
      <translation>⟦Nót ýét: {0}⟧</translation>
    </message>
    <message>
      <source>What was decided about this photo …</source>
      <translation>⟦Whát wáš déçídéd ábóút thíš phótó …⟧</translation>
    </message>
    <message>
      <source>answer what is marked above.</source>
      <translation>⟦áñšwér whát íš márkéd ábóvé.⟧</translation>
    </message>
  </context>
  <context>
    <name>Reviewing</name>
    <message>
      <source>Add a missed face</source>
      <translation>⟦Ádd á míššéd fáçé⟧</translation>
    </message>
    <message>
      <source>Answer the questions</source>
      <translation>⟦Áñšwér thé qúéštíóñš⟧</translation>
    </message>
    <message>
      <source>Cover a person</source>
      <translation>⟦Cóvér á péršóñ⟧</translation>
    </message>
    <message>
      <source>Cover again</source>
      <translation>⟦Cóvér ágáíñ⟧</translation>
    </message>
    <message>
      <source>Cover text</source>
      <translation>⟦Cóvér téxt⟧</translation>
    </message>
    <message>
      <source>Draw a mark</source>
      <translation>⟦Dráw á márk⟧</translation>
    </message>
    <message>
      <source>Leave a detection as it is</source>
      <translation>⟦Léávé á détéçtíóñ áš ít íš⟧</translation>
    </message>
    <message>
      <source>Leave {0} detections as they are</source>
      <translation>⟦Léávé {0} détéçtíóñš áš théý áré⟧</translation>
    </message>
    <message>
      <source>Move a mark</source>
      <translation>⟦Móvé á márk⟧</translation>
    </message>
    <message>
      <source>Name a face</source>
      <translation>⟦Námé á fáçé⟧</translation>
    </message>
    <message>
      <source>Not in the register</source>
      <translation>⟦Nót íñ thé régíštér⟧</translation>
    </message>
    <message>
      <source>Reject a suggestion</source>
      <translation>⟦Réjéçt á šúggéštíóñ⟧</translation>
    </message>
    <message>
      <source>Remove a mark</source>
      <translation>⟦Rémóvé á márk⟧</translation>
    </message>
    <message>
      <source>Say who this is</source>
      <translation>⟦Sáý whó thíš íš⟧</translation>
    </message>
    <message>
      <source>The face was moved away from where it was named, so its name is taken back. Say who it is.</source>
      <translation>⟦Thé fáçé wáš móvéd áwáý fróm whéré ít wáš ñáméd, šó ítš ñámé íš tákéñ báçk. Sáý whó ít íš.⟧</translation>
    </message>
  </context>
  <context>
    <name>Rules</name>
    <message>
      <source>1 year</source>
      <translation>⟦1 ýéár⟧</translation>
    </message>
    <message>
      <source>Adults in a crowd may be shown without their own yes, under the assessment named.</source>
      <translation>⟦Ádúltš íñ á çrówd máý bé šhówñ wíthóút théír ówñ ýéš, úñdér thé áššéššméñt ñáméd.⟧</translation>
    </message>
    <message>
      <source>After this change, more may be shown:</source>
      <translation>⟦Áftér thíš çháñgé, móré máý bé šhówñ:⟧</translation>
    </message>
    <message>
      <source>Chosen on {0}, by the account {1}.</source>
      <translation>⟦Chóšéñ óñ {0}, bý thé áççóúñt {1}.⟧</translation>
    </message>
    <message>
      <source>Consents without an end last longer, also those given already.</source>
      <translation>⟦Cóñšéñtš wíthóút áñ éñd lášt lóñgér, álšó thóšé gívéñ álréádý.⟧</translation>
    </message>
    <message>
      <source>Default: {0}.</source>
      <translation>⟦Défáúlt: {0}.⟧</translation>
    </message>
    <message>
      <source>Did the data protection officer and the safeguarding lead agree to it?</source>
      <translation>⟦Díd thé dátá prótéçtíóñ óffíçér áñd thé šáfégúárdíñg léád ágréé tó ít?⟧</translation>
    </message>
    <message>
      <source>England</source>
      <translation>⟦Éñgláñd⟧</translation>
    </message>
    <message>
      <source>Faces of adults are covered so that a trace of them is left.</source>
      <translation>⟦Fáçéš óf ádúltš áré çóvéréd šó thát á tráçé óf thém íš léft.⟧</translation>
    </message>
    <message>
      <source>Fewer children have to agree in writing.</source>
      <translation>⟦Féwér çhíldréñ hávé tó ágréé íñ wrítíñg.⟧</translation>
    </message>
    <message>
      <source>Nobody has chosen anything yet: everything is as careful as it can be.</source>
      <translation>⟦Nóbódý háš çhóšéñ áñýthíñg ýét: évérýthíñg íš áš çáréfúl áš ít çáñ bé.⟧</translation>
    </message>
    <message>
      <source>Northern Ireland</source>
      <translation>⟦Nórthérñ Íréláñd⟧</translation>
    </message>
    <message>
      <source>One guardian is enough, while no other objects.</source>
      <translation>⟦Óñé gúárdíáñ íš éñóúgh, whílé ñó óthér óbjéçtš.⟧</translation>
    </message>
    <message>
      <source>People under 18 may appear in more places.</source>
      <translation>⟦Péóplé úñdér 18 máý áppéár íñ móré pláçéš.⟧</translation>
    </message>
    <message>
      <source>Photos of a project may go without its sponsor's approval.</source>
      <translation>⟦Phótóš óf á prójéçt máý gó wíthóút ítš špóñšór'š áppróvál.⟧</translation>
    </message>
    <message>
      <source>Scotland</source>
      <translation>⟦Sçótláñd⟧</translation>
    </message>
    <message>
      <source>Set back to the careful defaults on {0}, by the account {1}.</source>
      <translation>⟦Sét báçk tó thé çáréfúl défáúltš óñ {0}, bý thé áççóúñt {1}.⟧</translation>
    </message>
    <message>
      <source>Somebody may decide to show an adult whose yes was only spoken.</source>
      <translation>⟦Sómébódý máý déçídé tó šhów áñ ádúlt whóšé ýéš wáš óñlý špókéñ.⟧</translation>
    </message>
    <message>
      <source>Wales</source>
      <translation>⟦Wáléš⟧</translation>
    </message>
    <message>
      <source>all of these</source>
      <translation>⟦áll óf théšé⟧</translation>
    </message>
    <message>
      <source>any age</source>
      <translation>⟦áñý ágé⟧</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>⟦blúr⟧</translation>
    </message>
    <message>
      <source>every guardian on record</source>
      <translation>⟦évérý gúárdíáñ óñ réçórd⟧</translation>
    </message>
    <message>
      <source>mosaic</source>
      <translation>⟦móšáíç⟧</translation>
    </message>
    <message>
      <source>nowhere</source>
      <translation>⟦ñówhéré⟧</translation>
    </message>
    <message>
      <source>one, while no other objects</source>
      <translation>⟦óñé, whílé ñó óthér óbjéçtš⟧</translation>
    </message>
    <message>
      <source>solid fill</source>
      <translation>⟦šólíd fíll⟧</translation>
    </message>
    <message>
      <source>somebody decides</source>
      <translation>⟦šómébódý déçídéš⟧</translation>
    </message>
    <message>
      <source>they are covered</source>
      <translation>⟦théý áré çóvéréd⟧</translation>
    </message>
    <message>
      <source>{0} years</source>
      <translation>⟦{0} ýéárš⟧</translation>
    </message>
  </context>
  <context>
    <name>RulesDialog</name>
    <message>
      <source>&amp;Faces of adults are covered by</source>
      <translation>⟦&amp;Fáçéš óf ádúltš áré çóvéréd bý⟧</translation>
    </message>
    <message>
      <source>&amp;Guardians who have to agree</source>
      <translation>⟦&amp;Gúárdíáñš whó hávé tó ágréé⟧</translation>
    </message>
    <message>
      <source>&amp;Show adults in a crowd without their own yes (default: no)</source>
      <translation>⟦&amp;Shów ádúltš íñ á çrówd wíthóút théír ówñ ýéš (défáúlt: ñó)⟧</translation>
    </message>
    <message>
      <source>&amp;They agree in writing from</source>
      <translation>⟦&amp;Théý ágréé íñ wrítíñg fróm⟧</translation>
    </message>
    <message>
      <source>A file of rules</source>
      <translation>⟦Á fílé óf rúléš⟧</translation>
    </message>
    <message>
      <source>A yes &amp;without an end lasts</source>
      <translation>⟦Á ýéš &amp;wíthóút áñ éñd láštš⟧</translation>
    </message>
    <message>
      <source>Adults</source>
      <translation>⟦Ádúltš⟧</translation>
    </message>
    <message>
      <source>After a s&amp;poken yes, with a note of it</source>
      <translation>⟦Áftér á š&amp;pókéñ ýéš, wíth á ñóté óf ít⟧</translation>
    </message>
    <message>
      <source>All &amp;defaults</source>
      <translation>⟦Áll &amp;défáúltš⟧</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>⟦Évérýbódý⟧</translation>
    </message>
    <message>
      <source>Face matching is switched on where a face is enrolled, with the reference of its assessment.</source>
      <translation>⟦Fáçé mátçhíñg íš šwítçhéd óñ whéré á fáçé íš éñrólléd, wíth thé référéñçé óf ítš áššéššméñt.⟧</translation>
    </message>
    <message>
      <source>From a f&amp;ile …</source>
      <translation>⟦Fróm á f&amp;ílé …⟧</translation>
    </message>
    <message>
      <source>Give the reference of the legitimate-interests assessment.</source>
      <translation>⟦Gívé thé référéñçé óf thé légítímáté-íñtéréštš áššéššméñt.⟧</translation>
    </message>
    <message>
      <source>Last day of showing them so; then it is looked at again</source>
      <translation>⟦Lášt dáý óf šhówíñg thém šó; théñ ít íš lóókéd át ágáíñ⟧</translation>
    </message>
    <message>
      <source>Nobody can choose otherwise: everybody under 18 falls under the rules for children, appears on no personal account, is never named and never matched by face.</source>
      <translation>⟦Nóbódý çáñ çhóóšé óthérwíšé: évérýbódý úñdér 18 fállš úñdér thé rúléš fór çhíldréñ, áppéárš óñ ñó péršóñál áççóúñt, íš ñévér ñáméd áñd ñévér mátçhéd bý fáçé.⟧</translation>
    </message>
    <message>
      <source>One project a line</source>
      <translation>⟦Óñé prójéçt á líñé⟧</translation>
    </message>
    <message>
      <source>People under 18</source>
      <translation>⟦Péóplé úñdér 18⟧</translation>
    </message>
    <message>
      <source>Reference of the legitimate-interests assessment</source>
      <translation>⟦Référéñçé óf thé légítímáté-íñtéréštš áššéššméñt⟧</translation>
    </message>
    <message>
      <source>Rules (*.toml)</source>
      <translation>⟦Rúléš (*.tóml)⟧</translation>
    </message>
    <message>
      <source>Rules of this institution</source>
      <translation>⟦Rúléš óf thíš íñštítútíóñ⟧</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>⟦Sávé⟧</translation>
    </message>
    <message>
      <source>Texts speak of the &amp;law of</source>
      <translation>⟦Téxtš špéák óf thé &amp;láw óf⟧</translation>
    </message>
    <message>
      <source>The sponsor app&amp;roves photos of</source>
      <translation>⟦Thé špóñšór ápp&amp;róvéš phótóš óf⟧</translation>
    </message>
    <message>
      <source>They may appear in</source>
      <translation>⟦Théý máý áppéár íñ⟧</translation>
    </message>
    <message>
      <source>This day has passed, so nobody would be shown. Choose one to come.</source>
      <translation>⟦Thíš dáý háš páššéd, šó ñóbódý wóúld bé šhówñ. Chóóšé óñé tó çómé.⟧</translation>
    </message>
    <message>
      <source>no project</source>
      <translation>⟦ñó prójéçt⟧</translation>
    </message>
    <message>
      <source>until it is looked at again on</source>
      <translation>⟦úñtíl ít íš lóókéd át ágáíñ óñ⟧</translation>
    </message>
  </context>
  <context>
    <name>SampleWork</name>
    <message>
      <source>Assent sample</source>
      <translation>⟦Áššéñt šámplé⟧</translation>
    </message>
    <message>
      <source>The passphrase of the sample: {1}. It lies in {0}.</source>
      <translation>⟦Thé páššphrášé óf thé šámplé: {1}. Ít líéš íñ {0}.⟧</translation>
    </message>
  </context>
  <context>
    <name>SavingDialog</name>
    <message>
      <source>Cancel</source>
      <translation>⟦Cáñçél⟧</translation>
    </message>
    <message>
      <source>Yes, save it</source>
      <translation>⟦Yéš, šávé ít⟧</translation>
    </message>
  </context>
  <context>
    <name>SearchDialog</name>
    <message>
      <source>&amp;Load a file …</source>
      <translation>⟦&amp;Lóád á fílé …⟧</translation>
    </message>
    <message>
      <source>&amp;Smallest face</source>
      <translation>⟦&amp;Smálléšt fáçé⟧</translation>
    </message>
    <message>
      <source>&amp;Words that may stay readable</source>
      <translation>⟦&amp;Wórdš thát máý štáý réádáblé⟧</translation>
    </message>
    <message>
      <source>Blackens much of a blurred background. For photos in which a badge or a screen out of focus must not even be guessed.</source>
      <translation>⟦Bláçkéñš múçh óf á blúrréd báçkgróúñd. Fór phótóš íñ whíçh á bádgé ór á šçrééñ óút óf fóçúš múšt ñót évéñ bé gúéššéd.⟧</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>⟦Cáñçél⟧</translation>
    </message>
    <message>
      <source>Cover &amp;unsharp areas that may be text</source>
      <translation>⟦Cóvér &amp;úñšhárp áréáš thát máý bé téxt⟧</translation>
    </message>
    <message>
      <source>For instance the University's own name. A line of text stays only where each of its words stands here, whole. That goes for name badges too.</source>
      <translation>⟦Fór íñštáñçé thé Úñívéršítý'š ówñ ñámé. Á líñé óf téxt štáýš óñlý whéré éáçh óf ítš wórdš štáñdš héré, whólé. Thát góéš fór ñámé bádgéš tóó.⟧</translation>
    </message>
    <message>
      <source>In pixels of the exported photo. Smaller finds people far away, and more marks that hide nothing; larger leaves people in the distance uncovered.</source>
      <translation>⟦Íñ píxélš óf thé éxpórtéd phótó. Smállér fíñdš péóplé fár áwáý, áñd móré márkš thát hídé ñóthíñg; lárgér léávéš péóplé íñ thé díštáñçé úñçóvéréd.⟧</translation>
    </message>
    <message>
      <source>Load words from a text file</source>
      <translation>⟦Lóád wórdš fróm á téxt fílé⟧</translation>
    </message>
    <message>
      <source>Looks at every photo turned to each side as well, which takes about four times as long. For people who lie, lean or stand on their heads, and for unusual pictures.</source>
      <translation>⟦Lóókš át évérý phótó túrñéd tó éáçh šídé áš wéll, whíçh tákéš ábóút fóúr tíméš áš lóñg. Fór péóplé whó líé, léáñ ór štáñd óñ théír héádš, áñd fór úñúšúál píçtúréš.⟧</translation>
    </message>
    <message>
      <source>Photos that are searched once more: {0}. None of them goes out until then; what was found and decided stays.</source>
      <translation>⟦Phótóš thát áré šéárçhéd óñçé móré: {0}. Nóñé óf thém góéš óút úñtíl théñ; whát wáš fóúñd áñd déçídéd štáýš.⟧</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>⟦Séárçh⟧</translation>
    </message>
    <message>
      <source>Search &amp;thoroughly</source>
      <translation>⟦Séárçh &amp;thóróúghlý⟧</translation>
    </message>
    <message>
      <source>This file cannot be read as text. Save it as UTF-8, or type the words.</source>
      <translation>⟦Thíš fílé çáññót bé réád áš téxt. Sávé ít áš ÚTF-8, ór týpé thé wórdš.⟧</translation>
    </message>
    <message>
      <source>Use this</source>
      <translation>⟦Úšé thíš⟧</translation>
    </message>
    <message>
      <source>What was found already stays found, whatever is chosen here.</source>
      <translation>⟦Whát wáš fóúñd álréádý štáýš fóúñd, whátévér íš çhóšéñ héré.⟧</translation>
    </message>
    <message>
      <source>{0} px</source>
      <translation>⟦{0} px⟧</translation>
    </message>
    <message>
      <source>{0} px, as usual</source>
      <translation>⟦{0} px, áš úšúál⟧</translation>
    </message>
  </context>
  <context>
    <name>SearchRow</name>
    <message>
      <source>Change how the photos are searched</source>
      <translation>⟦Cháñgé hów thé phótóš áré šéárçhéd⟧</translation>
    </message>
    <message>
      <source>Change …</source>
      <translation>⟦Cháñgé …⟧</translation>
    </message>
    <message>
      <source>S&amp;earch:</source>
      <translation>⟦S&amp;éárçh:⟧</translation>
    </message>
  </context>
  <context>
    <name>SelectionBar</name>
    <message>
      <source>&amp;Answer the questions …</source>
      <translation>⟦&amp;Áñšwér thé qúéštíóñš …⟧</translation>
    </message>
    <message>
      <source>Appro&amp;ve those I have looked at</source>
      <translation>⟦Áppró&amp;vé thóšé Í hávé lóókéd át⟧</translation>
    </message>
    <message>
      <source>Lets those go that you had open in Review, whole, and in which nothing is covered less since.</source>
      <translation>⟦Létš thóšé gó thát ýóú hád ópéñ íñ Révíéw, whólé, áñd íñ whíçh ñóthíñg íš çóvéréd léšš šíñçé.⟧</translation>
    </message>
    <message>
      <source>Shows the selected photos together and asks what holds for all of them.</source>
      <translation>⟦Shówš thé šéléçtéd phótóš tógéthér áñd áškš whát hóldš fór áll óf thém.⟧</translation>
    </message>
    <message>
      <source>{0} photos selected:</source>
      <translation>⟦{0} phótóš šéléçtéd:⟧</translation>
    </message>
  </context>
  <context>
    <name>SendingWork</name>
    <message>
      <source>Stopped before anything was exported.</source>
      <translation>⟦Stóppéd béfóré áñýthíñg wáš éxpórtéd.⟧</translation>
    </message>
  </context>
  <context>
    <name>Showing</name>
    <message>
      <source>Still being searched</source>
      <translation>⟦Stíll béíñg šéárçhéd⟧</translation>
    </message>
  </context>
  <context>
    <name>Sign</name>
    <message>
      <source>Blocked</source>
      <translation>⟦Blóçkéd⟧</translation>
    </message>
    <message>
      <source>Covered</source>
      <translation>⟦Cóvéréd⟧</translation>
    </message>
    <message>
      <source>Decide</source>
      <translation>⟦Déçídé⟧</translation>
    </message>
    <message>
      <source>Delivered</source>
      <translation>⟦Délívéréd⟧</translation>
    </message>
    <message>
      <source>Delivered, proved</source>
      <translation>⟦Délívéréd, próvéd⟧</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>⟦Fáíléd⟧</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>⟦Héld⟧</translation>
    </message>
    <message>
      <source>Left as it is</source>
      <translation>⟦Léft áš ít íš⟧</translation>
    </message>
    <message>
      <source>Looking</source>
      <translation>⟦Lóókíñg⟧</translation>
    </message>
    <message>
      <source>More consent needed</source>
      <translation>⟦Móré çóñšéñt ñéédéd⟧</translation>
    </message>
    <message>
      <source>Named twice</source>
      <translation>⟦Náméd twíçé⟧</translation>
    </message>
    <message>
      <source>Not yet</source>
      <translation>⟦Nót ýét⟧</translation>
    </message>
    <message>
      <source>Possible, covered</source>
      <translation>⟦Póššíblé, çóvéréd⟧</translation>
    </message>
    <message>
      <source>Possible, not covered</source>
      <translation>⟦Póššíblé, ñót çóvéréd⟧</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>⟦Réádý⟧</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>⟦Shówñ⟧</translation>
    </message>
    <message>
      <source>Stays readable</source>
      <translation>⟦Stáýš réádáblé⟧</translation>
    </message>
    <message>
      <source>To review</source>
      <translation>⟦Tó révíéw⟧</translation>
    </message>
  </context>
  <context>
    <name>SignOffDialog</name>
    <message>
      <source>&amp;Second person</source>
      <translation>⟦&amp;Séçóñd péršóñ⟧</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>⟦Ágréé⟧</translation>
    </message>
    <message>
      <source>Agree as the second person</source>
      <translation>⟦Ágréé áš thé šéçóñd péršóñ⟧</translation>
    </message>
    <message>
      <source>Do you agree to it, as somebody who neither asked for it nor decided it?</source>
      <translation>⟦Dó ýóú ágréé tó ít, áš šómébódý whó ñéíthér áškéd fór ít ñór déçídéd ít?⟧</translation>
    </message>
    <message>
      <source>Your own staff id.</source>
      <translation>⟦Yóúr ówñ štáff íd.⟧</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Clear photos</source>
      <translation>⟦Cléár phótóš⟧</translation>
    </message>
    <message>
      <source>Delete this event …</source>
      <translation>⟦Délété thíš évéñt …⟧</translation>
    </message>
    <message>
      <source>Delete this event?</source>
      <translation>⟦Délété thíš évéñt?⟧</translation>
    </message>
    <message>
      <source>Find the folder with the photos of this event</source>
      <translation>⟦Fíñd thé fóldér wíth thé phótóš óf thíš évéñt⟧</translation>
    </message>
    <message>
      <source>Find the folder …</source>
      <translation>⟦Fíñd thé fóldér …⟧</translation>
    </message>
    <message>
      <source>Go on with this event</source>
      <translation>⟦Gó óñ wíth thíš évéñt⟧</translation>
    </message>
    <message>
      <source>New event from a folder …</source>
      <translation>⟦Néw évéñt fróm á fóldér …⟧</translation>
    </message>
    <message>
      <source>No event yet. Choose the folder with the photos, or drop it here.</source>
      <translation>⟦Nó évéñt ýét. Chóóšé thé fóldér wíth thé phótóš, ór dróp ít héré.⟧</translation>
    </message>
    <message>
      <source>Recent events</source>
      <translation>⟦Réçéñt évéñtš⟧</translation>
    </message>
    <message>
      <source>or drop a folder on this window</source>
      <translation>⟦ór dróp á fóldér óñ thíš wíñdów⟧</translation>
    </message>
    <message>
      <source>“{0}”: everything that was found and answered about its photos is lost for good. The photos and what was exported stay where they are.</source>
      <translation>⟦“{0}”: évérýthíñg thát wáš fóúñd áñd áñšwéréd ábóút ítš phótóš íš lóšt fór góód. Thé phótóš áñd whát wáš éxpórtéd štáý whéré théý áré.⟧</translation>
    </message>
  </context>
  <context>
    <name>Strip</name>
    <message>
      <source>Exporting</source>
      <translation>⟦Éxpórtíñg⟧</translation>
    </message>
    <message>
      <source>Finding faces and text</source>
      <translation>⟦Fíñdíñg fáçéš áñd téxt⟧</translation>
    </message>
    <message>
      <source>Getting ready …</source>
      <translation>⟦Géttíñg réádý …⟧</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>⟦Gó óñ⟧</translation>
    </message>
    <message>
      <source>Go on searching</source>
      <translation>⟦Gó óñ šéárçhíñg⟧</translation>
    </message>
    <message>
      <source>Nothing leaves this computer</source>
      <translation>⟦Nóthíñg léávéš thíš çómpútér⟧</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>⟦Páúšé⟧</translation>
    </message>
    <message>
      <source>Pause the search</source>
      <translation>⟦Páúšé thé šéárçh⟧</translation>
    </message>
    <message>
      <source>Paused. What was found is saved.</source>
      <translation>⟦Páúšéd. Whát wáš fóúñd íš šávéd.⟧</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>⟦Prógréšš⟧</translation>
    </message>
    <message>
      <source>Stopping after this photo …</source>
      <translation>⟦Stóppíñg áftér thíš phótó …⟧</translation>
    </message>
    <message>
      <source>{0}: {1} of {2}{3}</source>
      <translation>⟦{0}: {1} óf {2}{3}⟧</translation>
    </message>
  </context>
  <context>
    <name>Style</name>
    <message>
      <source>A mosaic of 3 cells per face width can in part be undone by comparison: in our measurement, somebody with other photos of 33 people named the right one in 4.6 % of cases, against 2.6 % by chance and 3.8 % for fill. A trained attack may do better. Fill is safer.</source>
      <translation>⟦Á móšáíç óf 3 çéllš pér fáçé wídth çáñ íñ párt bé úñdóñé bý çómpáríšóñ: íñ óúr méášúréméñt, šómébódý wíth óthér phótóš óf 33 péóplé ñáméd thé ríght óñé íñ 4.6 % óf çášéš, ágáíñšt 2.6 % bý çháñçé áñd 3.8 % fór fíll. Á tráíñéd áttáçk máý dó béttér. Fíll íš šáfér.⟧</translation>
    </message>
    <message>
      <source>Blur can in part be undone by comparison: in our measurement, somebody with other photos of 33 people, blurred in the same way, named the right one in 10.8 % of cases, against 2.6 % by chance and 3.8 % for fill; trained attacks on blurred faces are reported to reach over 90 %. Fill is safer.</source>
      <translation>⟦Blúr çáñ íñ párt bé úñdóñé bý çómpáríšóñ: íñ óúr méášúréméñt, šómébódý wíth óthér phótóš óf 33 péóplé, blúrréd íñ thé šámé wáý, ñáméd thé ríght óñé íñ 10.8 % óf çášéš, ágáíñšt 2.6 % bý çháñçé áñd 3.8 % fór fíll; tráíñéd áttáçkš óñ blúrréd fáçéš áré répórtéd tó réáçh óvér 90 %. Fíll íš šáfér.⟧</translation>
    </message>
    <message>
      <source>Fill removes everything under it.</source>
      <translation>⟦Fíll rémóvéš évérýthíñg úñdér ít.⟧</translation>
    </message>
    <message>
      <source>Soft fill removes everything under it: it is made of the colours around it, and only looks like blur.</source>
      <translation>⟦Sóft fíll rémóvéš évérýthíñg úñdér ít: ít íš mádé óf thé çólóúrš áróúñd ít, áñd óñlý lóókš líké blúr.⟧</translation>
    </message>
  </context>
  <context>
    <name>TakeBackDialog</name>
    <message>
      <source>&amp;Why</source>
      <translation>⟦&amp;Whý⟧</translation>
    </message>
    <message>
      <source>Say who takes it back.</source>
      <translation>⟦Sáý whó tákéš ít báçk.⟧</translation>
    </message>
    <message>
      <source>Say why it is taken back.</source>
      <translation>⟦Sáý whý ít íš tákéñ báçk.⟧</translation>
    </message>
    <message>
      <source>Staff id.</source>
      <translation>⟦Stáff íd.⟧</translation>
    </message>
    <message>
      <source>Take an approval back</source>
      <translation>⟦Táké áñ áppróvál báçk⟧</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>⟦Táké báçk⟧</translation>
    </message>
    <message>
      <source>Take this approval back? From then on it shows nobody, and this cannot be undone.</source>
      <translation>⟦Táké thíš áppróvál báçk? Fróm théñ óñ ít šhówš ñóbódý, áñd thíš çáññót bé úñdóñé.⟧</translation>
    </message>
    <message>
      <source>Taken back &amp;by</source>
      <translation>⟦Tákéñ báçk &amp;bý⟧</translation>
    </message>
    <message>
      <source>Without anybody's name. It stays on record.</source>
      <translation>⟦Wíthóút áñýbódý'š ñámé. Ít štáýš óñ réçórd.⟧</translation>
    </message>
  </context>
  <context>
    <name>ToolsBar</name>
    <message>
      <source>Ellipse</source>
      <translation>⟦Éllípšé⟧</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>⟦Fít⟧</translation>
    </message>
    <message>
      <source>Freehand</source>
      <translation>⟦Frééháñd⟧</translation>
    </message>
    <message>
      <source>Missed face</source>
      <translation>⟦Míššéd fáçé⟧</translation>
    </message>
    <message>
      <source>One pixel to one pixel</source>
      <translation>⟦Óñé píxél tó óñé píxél⟧</translation>
    </message>
    <message>
      <source>Rectangle</source>
      <translation>⟦Réçtáñglé⟧</translation>
    </message>
    <message>
      <source>Select</source>
      <translation>⟦Séléçt⟧</translation>
    </message>
    <message>
      <source>The whole photo</source>
      <translation>⟦Thé whólé phótó⟧</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>⟦Zóóm íñ⟧</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>⟦Zóóm óút⟧</translation>
    </message>
  </context>
  <context>
    <name>Trouble</name>
    <message>
      <source>Go on</source>
      <translation>⟦Gó óñ⟧</translation>
    </message>
    <message>
      <source>Nothing is lost: every step was saved. Copy the details and report them, then go on.</source>
      <translation>⟦Nóthíñg íš lóšt: évérý štép wáš šávéd. Cópý thé détáílš áñd répórt thém, théñ gó óñ.⟧</translation>
    </message>
    <message>
      <source>The program made a mistake</source>
      <translation>⟦Thé prógrám mádé á míštáké⟧</translation>
    </message>
    <message>
      <source>This did not work</source>
      <translation>⟦Thíš díd ñót wórk⟧</translation>
    </message>
  </context>
  <context>
    <name>UseFields</name>
    <message>
      <source>&amp;Channel</source>
      <translation>⟦&amp;Cháññél⟧</translation>
    </message>
    <message>
      <source>&amp;Event</source>
      <translation>⟦&amp;Évéñt⟧</translation>
    </message>
    <message>
      <source>&amp;Last day of the use</source>
      <translation>⟦&amp;Lášt dáý óf thé úšé⟧</translation>
    </message>
    <message>
      <source>&amp;Purpose</source>
      <translation>⟦&amp;Púrpóšé⟧</translation>
    </message>
    <message>
      <source>As the photos were decided for; empty where they belong to none</source>
      <translation>⟦Áš thé phótóš wéré déçídéd fór; émptý whéré théý bélóñg tó ñóñé⟧</translation>
    </message>
    <message>
      <source>Last day of the use</source>
      <translation>⟦Lášt dáý óf thé úšé⟧</translation>
    </message>
    <message>
      <source>Published &amp;on</source>
      <translation>⟦Públíšhéd &amp;óñ⟧</translation>
    </message>
    <message>
      <source>Published on</source>
      <translation>⟦Públíšhéd óñ⟧</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>⟦Úšé⟧</translation>
    </message>
    <message>
      <source>another use …</source>
      <translation>⟦áñóthér úšé …⟧</translation>
    </message>
  </context>
  <context>
    <name>WaitingDialog</name>
    <message>
      <source>Approved {0}, not yet {1}</source>
      <translation>⟦Áppróvéd {0}, ñót ýét {1}⟧</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>⟦Clóšé⟧</translation>
    </message>
    <message>
      <source>Photos that cannot go yet</source>
      <translation>⟦Phótóš thát çáññót gó ýét⟧</translation>
    </message>
    <message>
      <source>These photos wait. Enter opens one in Review.</source>
      <translation>⟦Théšé phótóš wáít. Éñtér ópéñš óñé íñ Révíéw.⟧</translation>
    </message>
  </context>
  <context>
    <name>Welcome</name>
    <message>
      <source>&amp;File</source>
      <translation>⟦&amp;Fílé⟧</translation>
    </message>
    <message>
      <source>&amp;Passphrase</source>
      <translation>⟦&amp;Páššphrášé⟧</translation>
    </message>
    <message>
      <source>An empty folder for the sample</source>
      <translation>⟦Áñ émptý fóldér fór thé šámplé⟧</translation>
    </message>
    <message>
      <source>Build the sample</source>
      <translation>⟦Búíld thé šámplé⟧</translation>
    </message>
    <message>
      <source>Build the sample in another folder</source>
      <translation>⟦Búíld thé šámplé íñ áñóthér fóldér⟧</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>⟦Cáñçél⟧</translation>
    </message>
    <message>
      <source>Choose the register's file, or create a register.</source>
      <translation>⟦Chóóšé thé régíštér'š fílé, ór çréáté á régíštér.⟧</translation>
    </message>
    <message>
      <source>Create a register</source>
      <translation>⟦Créáté á régíštér⟧</translation>
    </message>
    <message>
      <source>Create a register …</source>
      <translation>⟦Créáté á régíštér …⟧</translation>
    </message>
    <message>
      <source>Creating …</source>
      <translation>⟦Créátíñg …⟧</translation>
    </message>
    <message>
      <source>Eight made-up photos of two people, one of whom agreed to be seen, and a register that says so. They are built on this computer, in a new folder of your documents.</source>
      <translation>⟦Éíght mádé-úp phótóš óf twó péóplé, óñé óf whóm ágrééd tó bé šééñ, áñd á régíštér thát šáýš šó. Théý áré búílt óñ thíš çómpútér, íñ á ñéw fóldér óf ýóúr dóçúméñtš.⟧</translation>
    </message>
    <message>
      <source>Nobody appears in an exported photo unless a current, written yes covers exactly this use, and a person confirmed who they are. The register holds who said yes: one encrypted file on this computer, which nobody can read without its passphrase.</source>
      <translation>⟦Nóbódý áppéárš íñ áñ éxpórtéd phótó úñléšš á çúrréñt, wríttéñ ýéš çóvérš éxáçtlý thíš úšé, áñd á péršóñ çóñfírméd whó théý áré. Thé régíštér hóldš whó šáíd ýéš: óñé éñçrýptéd fílé óñ thíš çómpútér, whíçh ñóbódý çáñ réád wíthóút ítš páššphrášé.⟧</translation>
    </message>
    <message>
      <source>Once for your institution, or for your team. You choose where it lies and its passphrase.</source>
      <translation>⟦Óñçé fór ýóúr íñštítútíóñ, ór fór ýóúr téám. Yóú çhóóšé whéré ít líéš áñd ítš páššphrášé.⟧</translation>
    </message>
    <message>
      <source>Open a register</source>
      <translation>⟦Ópéñ á régíštér⟧</translation>
    </message>
    <message>
      <source>Open the consent register</source>
      <translation>⟦Ópéñ thé çóñšéñt régíštér⟧</translation>
    </message>
    <message>
      <source>Open the register</source>
      <translation>⟦Ópéñ thé régíštér⟧</translation>
    </message>
    <message>
      <source>Opening …</source>
      <translation>⟦Ópéñíñg …⟧</translation>
    </message>
    <message>
      <source>Stop building the sample</source>
      <translation>⟦Stóp búíldíñg thé šámplé⟧</translation>
    </message>
    <message>
      <source>The register's file</source>
      <translation>⟦Thé régíštér'š fílé⟧</translation>
    </message>
    <message>
      <source>The sample could not be written: {0}. Build it elsewhere.</source>
      <translation>⟦Thé šámplé çóúld ñót bé wríttéñ: {0}. Búíld ít élšéwhéré.⟧</translation>
    </message>
    <message>
      <source>The sample is being built</source>
      <translation>⟦Thé šámplé íš béíñg búílt⟧</translation>
    </message>
    <message>
      <source>This folder is not empty. Choose or make an empty one for the sample.</source>
      <translation>⟦Thíš fóldér íš ñót émptý. Chóóšé ór máké áñ émptý óñé fór thé šámplé.⟧</translation>
    </message>
    <message>
      <source>This is the sample. Its passphrase: {0}</source>
      <translation>⟦Thíš íš thé šámplé. Ítš páššphrášé: {0}⟧</translation>
    </message>
    <message>
      <source>Try it with a sample event</source>
      <translation>⟦Trý ít wíth á šámplé évéñt⟧</translation>
    </message>
    <message>
      <source>Type the register's passphrase.</source>
      <translation>⟦Týpé thé régíštér'š páššphrášé.⟧</translation>
    </message>
    <message>
      <source>Welcome to Assent</source>
      <translation>⟦Wélçómé tó Áššéñt⟧</translation>
    </message>
    <message>
      <source>elsewhere …</source>
      <translation>⟦élšéwhéré …⟧</translation>
    </message>
  </context>
  <context>
    <name>WhoDialog</name>
    <message>
      <source>&amp;Staff id</source>
      <translation>⟦&amp;Stáff íd⟧</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>⟦Cáñçél⟧</translation>
    </message>
    <message>
      <source>Say who you are: the record has to name somebody.</source>
      <translation>⟦Sáý whó ýóú áré: thé réçórd háš tó ñámé šómébódý.⟧</translation>
    </message>
    <message>
      <source>That is me</source>
      <translation>⟦Thát íš mé⟧</translation>
    </message>
    <message>
      <source>What you answer and let through is recorded in this name. Nobody is their own second person.</source>
      <translation>⟦Whát ýóú áñšwér áñd lét thróúgh íš réçórdéd íñ thíš ñámé. Nóbódý íš théír ówñ šéçóñd péršóñ.⟧</translation>
    </message>
    <message>
      <source>Who are you?</source>
      <translation>⟦Whó áré ýóú?⟧</translation>
    </message>
  </context>
  <context>
    <name>WhoPanel</name>
    <message>
      <source> and </source>
      <translation>⟦ áñd ⟧</translation>
    </message>
    <message>
      <source>Asks why. Key: X</source>
      <translation>⟦Áškš whý. Kéý: X⟧</translation>
    </message>
    <message>
      <source>Choose {0}, key {1}</source>
      <translation>⟦Chóóšé {0}, kéý {1}⟧</translation>
    </message>
    <message>
      <source>Choose {0}: {1}</source>
      <translation>⟦Chóóšé {0}: {1}⟧</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>⟦Cóñfírm⟧</translation>
    </message>
    <message>
      <source>Confirm that all these faces are {0}</source>
      <translation>⟦Cóñfírm thát áll théšé fáçéš áré {0}⟧</translation>
    </message>
    <message>
      <source>Covers all these faces, as a child's. Key: C</source>
      <translation>⟦Cóvérš áll théšé fáçéš, áš á çhíld'š. Kéý: C⟧</translation>
    </message>
    <message>
      <source>Covers all these faces. Key: U</source>
      <translation>⟦Cóvérš áll théšé fáçéš. Kéý: Ú⟧</translation>
    </message>
    <message>
      <source>For {0}: this {1}. {2}</source>
      <translation>⟦Fór {0}: thíš {1}. {2}⟧</translation>
    </message>
    <message>
      <source>Looks like</source>
      <translation>⟦Lóókš líké⟧</translation>
    </message>
    <message>
      <source>Looks like nobody who agreed to be matched.</source>
      <translation>⟦Lóókš líké ñóbódý whó ágrééd tó bé mátçhéd.⟧</translation>
    </message>
    <message>
      <source>May be a child</source>
      <translation>⟦Máý bé á çhíld⟧</translation>
    </message>
    <message>
      <source>Named last</source>
      <translation>⟦Náméd lášt⟧</translation>
    </message>
    <message>
      <source>No</source>
      <translation>⟦Nó⟧</translation>
    </message>
    <message>
      <source>None of these is {0}</source>
      <translation>⟦Nóñé óf théšé íš {0}⟧</translation>
    </message>
    <message>
      <source>Not a face …</source>
      <translation>⟦Nót á fáçé …⟧</translation>
    </message>
    <message>
      <source>Not in the register</source>
      <translation>⟦Nót íñ thé régíštér⟧</translation>
    </message>
    <message>
      <source>Nothing.</source>
      <translation>⟦Nóthíñg.⟧</translation>
    </message>
    <message>
      <source>Who is this?</source>
      <translation>⟦Whó íš thíš?⟧</translation>
    </message>
    <message>
      <source>Working out what this does …</source>
      <translation>⟦Wórkíñg óút whát thíš dóéš …⟧</translation>
    </message>
    <message>
      <source>Yes, this is {0}</source>
      <translation>⟦Yéš, thíš íš {0}⟧</translation>
    </message>
    <message>
      <source>close</source>
      <translation>⟦çlóšé⟧</translation>
    </message>
    <message numerus="yes">
      <source>covers {0} in %n photos</source>
      <translation>
        <numerusform>⟦çóvérš {0} íñ %n phótóš⟧</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>shows {0} in %n photos</source>
      <translation>
        <numerusform>⟦šhówš {0} íñ %n phótóš⟧</numerusform>
      </translation>
    </message>
    <message>
      <source>weak</source>
      <translation>⟦wéák⟧</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>Change where the photos go</source>
      <translation>⟦Cháñgé whéré thé phótóš gó⟧</translation>
    </message>
    <message>
      <source>Change …</source>
      <translation>⟦Cháñgé …⟧</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>⟦Éxpórt⟧</translation>
    </message>
    <message>
      <source>For: {0}</source>
      <translation>⟦Fór: {0}⟧</translation>
    </message>
    <message>
      <source>Hides everything until the passphrase is typed again. Key: Ctrl+L</source>
      <translation>⟦Hídéš évérýthíñg úñtíl thé páššphrášé íš týpéd ágáíñ. Kéý: Ctrl+L⟧</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>⟦Lóçk⟧</translation>
    </message>
    <message>
      <source>Nobody has looked at this photo yet.</source>
      <translation>⟦Nóbódý háš lóókéd át thíš phótó ýét.⟧</translation>
    </message>
    <message>
      <source>People</source>
      <translation>⟦Péóplé⟧</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>⟦Phótóš⟧</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>⟦Régíštér⟧</translation>
    </message>
    <message>
      <source>Register: closed</source>
      <translation>⟦Régíštér: çlóšéd⟧</translation>
    </message>
    <message>
      <source>Register: open  ·  Lock</source>
      <translation>⟦Régíštér: ópéñ  ·  Lóçk⟧</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>⟦Révíéw⟧</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>⟦Stárt⟧</translation>
    </message>
    <message>
      <source>What was decided</source>
      <translation>⟦Whát wáš déçídéd⟧</translation>
    </message>
    <message>
      <source>{0}, {1} waiting</source>
      <translation>⟦{0}, {1} wáítíñg⟧</translation>
    </message>
  </context>
  <context>
    <name>WithdrawDialog</name>
    <message>
      <source>&amp;Who wishes it</source>
      <translation>⟦&amp;Whó wíšhéš ít⟧</translation>
    </message>
    <message>
      <source>From now on they are covered everywhere, and what their face looks like is deleted. No reason is needed. It cannot be undone; a new yes needs a new form.</source>
      <translation>⟦Fróm ñów óñ théý áré çóvéréd évérýwhéré, áñd whát théír fáçé lóókš líké íš délétéd. Nó réášóñ íš ñéédéd. Ít çáññót bé úñdóñé; á ñéw ýéš ñéédš á ñéw fórm.⟧</translation>
    </message>
    <message>
      <source>No published copy shows them.</source>
      <translation>⟦Nó públíšhéd çópý šhówš thém.⟧</translation>
    </message>
    <message>
      <source>No, keep</source>
      <translation>⟦Nó, kéép⟧</translation>
    </message>
    <message>
      <source>Take back every permission of {0}?</source>
      <translation>⟦Táké báçk évérý pérmíššíóñ óf {0}?⟧</translation>
    </message>
    <message>
      <source>Withdraw</source>
      <translation>⟦Wíthdráw⟧</translation>
    </message>
    <message>
      <source>{0} (guardian)</source>
      <translation>⟦{0} (gúárdíáñ)⟧</translation>
    </message>
    <message>
      <source>{0} published copies show them and have to be dealt with: they are listed next.</source>
      <translation>⟦{0} públíšhéd çópíéš šhów thém áñd hávé tó bé déált wíth: théý áré líštéd ñéxt.⟧</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source> and </source>
      <translation>⟦ áñd ⟧</translation>
    </message>
    <message>
      <source>2,048 px</source>
      <translation>⟦2,048 px⟧</translation>
    </message>
    <message>
      <source>3,508 px</source>
      <translation>⟦3,508 px⟧</translation>
    </message>
    <message>
      <source>A check of the finished file failed ({0}). Look at it in the folder “held”, then review it.</source>
      <translation>⟦Á çhéçk óf thé fíñíšhéd fílé fáíléd ({0}). Lóók át ít íñ thé fóldér “héld”, théñ révíéw ít.⟧</translation>
    </message>
    <message>
      <source>A personal account</source>
      <translation>⟦Á péršóñál áççóúñt⟧</translation>
    </message>
    <message>
      <source>Academic publication</source>
      <translation>⟦Áçádémíç públíçátíóñ⟧</translation>
    </message>
    <message>
      <source>Ask the platform and search engines to remove copies.</source>
      <translation>⟦Ášk thé plátfórm áñd šéárçh éñgíñéš tó rémóvé çópíéš.⟧</translation>
    </message>
    <message>
      <source>Display</source>
      <translation>⟦Díšpláý⟧</translation>
    </message>
    <message>
      <source>Do not publish it; delete the copy.</source>
      <translation>⟦Dó ñót públíšh ít; délété thé çópý.⟧</translation>
    </message>
    <message>
      <source>Internal</source>
      <translation>⟦Íñtérñál⟧</translation>
    </message>
    <message>
      <source>It went out after the withdrawal arrived: tell the data protection officer today.</source>
      <translation>⟦Ít wéñt óút áftér thé wíthdráwál árrívéd: téll thé dátá prótéçtíóñ óffíçér tódáý.⟧</translation>
    </message>
    <message>
      <source>JPEG</source>
      <translation>⟦JPÉG⟧</translation>
    </message>
    <message>
      <source>Not published yet</source>
      <translation>⟦Nót públíšhéd ýét⟧</translation>
    </message>
    <message>
      <source>PNG, without any loss</source>
      <translation>⟦PNG, wíthóút áñý lóšš⟧</translation>
    </message>
    <message>
      <source>Paid advertising</source>
      <translation>⟦Páíd ádvértíšíñg⟧</translation>
    </message>
    <message>
      <source>Partner organisation</source>
      <translation>⟦Pártñér órgáñíšátíóñ⟧</translation>
    </message>
    <message>
      <source>Press</source>
      <translation>⟦Préšš⟧</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>⟦Príñt⟧</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>⟦Públíšhéd⟧</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>⟦Stóppéd⟧</translation>
    </message>
    <message>
      <source>Take it down and confirm.</source>
      <translation>⟦Táké ít dówñ áñd çóñfírm.⟧</translation>
    </message>
    <message>
      <source>Taken down</source>
      <translation>⟦Tákéñ dówñ⟧</translation>
    </message>
    <message>
      <source>Tell whoever received it.</source>
      <translation>⟦Téll whóévér réçéívéd ít.⟧</translation>
    </message>
    <message>
      <source>University social media</source>
      <translation>⟦Úñívéršítý šóçíál médíá⟧</translation>
    </message>
    <message>
      <source>Use it no further; hold or destroy what is in stock.</source>
      <translation>⟦Úšé ít ñó fúrthér; hóld ór déštróý whát íš íñ štóçk.⟧</translation>
    </message>
    <message>
      <source>Website</source>
      <translation>⟦Wébšíté⟧</translation>
    </message>
    <message>
      <source>a code can be scanned</source>
      <translation>⟦á çódé çáñ bé šçáññéd⟧</translation>
    </message>
    <message>
      <source>a face is found that was not to be shown</source>
      <translation>⟦á fáçé íš fóúñd thát wáš ñót tó bé šhówñ⟧</translation>
    </message>
    <message>
      <source>a mark is not covered</source>
      <translation>⟦á márk íš ñót çóvéréd⟧</translation>
    </message>
    <message>
      <source>another decoder sees another picture</source>
      <translation>⟦áñóthér déçódér šééš áñóthér píçtúré⟧</translation>
    </message>
    <message>
      <source>archive</source>
      <translation>⟦árçhívé⟧</translation>
    </message>
    <message>
      <source>as usual</source>
      <translation>⟦áš úšúál⟧</translation>
    </message>
    <message>
      <source>blur</source>
      <translation>⟦blúr⟧</translation>
    </message>
    <message>
      <source>covered text can be read</source>
      <translation>⟦çóvéréd téxt çáñ bé réád⟧</translation>
    </message>
    <message>
      <source>events</source>
      <translation>⟦évéñtš⟧</translation>
    </message>
    <message>
      <source>faces from {0} px</source>
      <translation>⟦fáçéš fróm {0} px⟧</translation>
    </message>
    <message>
      <source>fundraising</source>
      <translation>⟦fúñdráíšíñg⟧</translation>
    </message>
    <message>
      <source>learning from it: {0}</source>
      <translation>⟦léárñíñg fróm ít: {0}⟧</translation>
    </message>
    <message>
      <source>lines of words that may stay readable: {0}</source>
      <translation>⟦líñéš óf wórdš thát máý štáý réádáblé: {0}⟧</translation>
    </message>
    <message>
      <source>metadata is left</source>
      <translation>⟦métádátá íš léft⟧</translation>
    </message>
    <message>
      <source>mosaic</source>
      <translation>⟦móšáíç⟧</translation>
    </message>
    <message>
      <source>news</source>
      <translation>⟦ñéwš⟧</translation>
    </message>
    <message>
      <source>no</source>
      <translation>⟦ñó⟧</translation>
    </message>
    <message>
      <source>no training of AI</source>
      <translation>⟦ñó tráíñíñg óf ÁÍ⟧</translation>
    </message>
    <message>
      <source>no training of generative AI</source>
      <translation>⟦ñó tráíñíñg óf géñérátívé ÁÍ⟧</translation>
    </message>
    <message>
      <source>not specified</source>
      <translation>⟦ñót špéçífíéd⟧</translation>
    </message>
    <message>
      <source>only for search engines</source>
      <translation>⟦óñlý fór šéárçh éñgíñéš⟧</translation>
    </message>
    <message>
      <source>original size</source>
      <translation>⟦órígíñál šížé⟧</translation>
    </message>
    <message>
      <source>recruitment</source>
      <translation>⟦réçrúítméñt⟧</translation>
    </message>
    <message>
      <source>reporting</source>
      <translation>⟦répórtíñg⟧</translation>
    </message>
    <message>
      <source>research</source>
      <translation>⟦réšéárçh⟧</translation>
    </message>
    <message>
      <source>says whether people agreed</source>
      <translation>⟦šáýš whéthér péóplé ágrééd⟧</translation>
    </message>
    <message>
      <source>soft fill, made of what surrounds it</source>
      <translation>⟦šóft fíll, mádé óf whát šúrróúñdš ít⟧</translation>
    </message>
    <message>
      <source>solid fill</source>
      <translation>⟦šólíd fíll⟧</translation>
    </message>
    <message>
      <source>somebody who was covered can be matched</source>
      <translation>⟦šómébódý whó wáš çóvéréd çáñ bé mátçhéd⟧</translation>
    </message>
    <message>
      <source>something besides the picture is in the file</source>
      <translation>⟦šóméthíñg béšídéš thé píçtúré íš íñ thé fílé⟧</translation>
    </message>
    <message>
      <source>teaching</source>
      <translation>⟦téáçhíñg⟧</translation>
    </message>
    <message>
      <source>the file’s name, time or rights say something</source>
      <translation>⟦thé fílé’š ñámé, tímé ór ríghtš šáý šóméthíñg⟧</translation>
    </message>
    <message>
      <source>the picture changed outside the marks</source>
      <translation>⟦thé píçtúré çháñgéd óútšídé thé márkš⟧</translation>
    </message>
    <message>
      <source>thorough</source>
      <translation>⟦thóróúgh⟧</translation>
    </message>
    <message>
      <source>unsharp areas covered</source>
      <translation>⟦úñšhárp áréáš çóvéréd⟧</translation>
    </message>
    <message>
      <source>what lies under a mark makes a difference to the file</source>
      <translation>⟦whát líéš úñdér á márk mákéš á dífféréñçé tó thé fílé⟧</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>⟦ýéš⟧</translation>
    </message>
    <message>
      <source>{0}, {1}</source>
      <translation>⟦{0}, {1}⟧</translation>
    </message>
    <message>
      <source>{0}, {1}, from {2}</source>
      <translation>⟦{0}, {1}, fróm {2}⟧</translation>
    </message>
    <message>
      <source>{0}; faces covered by {1}</source>
      <translation>⟦{0}; fáçéš çóvéréd bý {1}⟧</translation>
    </message>
  </context>
  <context>
    <name>Workspace</name>
    <message>
      <source>Approve</source>
      <translation>⟦Áppróvé⟧</translation>
    </message>
    <message>
      <source>Change the event date</source>
      <translation>⟦Cháñgé thé évéñt dáté⟧</translation>
    </message>
    <message>
      <source>Change the publication</source>
      <translation>⟦Cháñgé thé públíçátíóñ⟧</translation>
    </message>
    <message>
      <source>Change the search</source>
      <translation>⟦Cháñgé thé šéárçh⟧</translation>
    </message>
    <message>
      <source>Change which text is covered</source>
      <translation>⟦Cháñgé whíçh téxt íš çóvéréd⟧</translation>
    </message>
    <message>
      <source>Done again: {0}</source>
      <translation>⟦Dóñé ágáíñ: {0}⟧</translation>
    </message>
    <message>
      <source>Undone: {0}</source>
      <translation>⟦Úñdóñé: {0}⟧</translation>
    </message>
  </context>
</TS>
