/* toets
naam: lasten_verwisseld
ernst: fout
betekenis: "De cijfers van twee overheden, of van twee taakvelden, lijken in het nieuwste jaar verwisseld (kwaliteit.wissel)."
*/
select
    concat_ws(' ', soort, een, ander, jaar, verslagsoort) as onderwerp,
    soort || ' ' || een || ' lijkt in ' || verslagsoort || ' ' || jaar || ' op ' || ander || ' van het jaar ervoor (afstand ' || afstand_ander || ', tot zichzelf ' || afstand || '), en omgekeerd' as voorbeeld
from kwaliteit.wissel
